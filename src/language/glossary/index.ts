import type { Language } from '../detect.ts'
import { convert } from '../scripts/convert.ts'
import { fold } from '../search/fold.ts'
import { stemsOf } from '../search/terms.ts'
import { tokensOf } from '../search/tokens.ts'
import agriculture from './agriculture.json' with { type: 'json' }
import animalProducts from './animal-products.json' with { type: 'json' }
import building from './building.json' with { type: 'json' }
import chemicals from './chemicals.json' with { type: 'json' }
import clothing from './clothing.json' with { type: 'json' }
import drinksAndTobacco from './drinks-and-tobacco.json' with { type: 'json' }
import electrical from './electrical.json' with { type: 'json' }
import fruitsAndNuts from './fruits-and-nuts.json' with { type: 'json' }
import grainsAndOils from './grains-and-oils.json' with { type: 'json' }
import homeTextilesAndLeather from './home-textiles-and-leather.json' with { type: 'json' }
import household from './household.json' with { type: 'json' }
import householdChemistryAndCosmetics from './household-chemistry-and-cosmetics.json' with { type: 'json' }
import leisureAndCrafts from './leisure-and-crafts.json' with { type: 'json' }
import machines from './machines.json' with { type: 'json' }
import medicine from './medicine.json' with { type: 'json' }
import metalsAndHardware from './metals-and-hardware.json' with { type: 'json' }
import packagingPaperAndHygiene from './packaging-paper-and-hygiene.json' with { type: 'json' }
import plasticsAndRubber from './plastics-and-rubber.json' with { type: 'json' }
import preparedFoods from './prepared-foods.json' with { type: 'json' }
import protectiveWear from './protective-wear.json' with { type: 'json' }
import textiles from './textiles.json' with { type: 'json' }
import vegetablesAndSpices from './vegetables-and-spices.json' with { type: 'json' }
import vehiclesMineralsWood from './vehicles-minerals-wood.json' with { type: 'json' }

export type WrittenLanguage = 'uz' | 'ru' | 'zh' | 'en'

/** One thing that is traded. Each list begins with the preferred term; `uz` is Latin, Cyrillic is derived unless `uzCyrl` says otherwise. */
export interface Concept {
  id: string
  /** Heading (4 digits) or subheading (6) of the Harmonised System of 2022. */
  hs: string
  uz: readonly string[]
  uzCyrl?: readonly string[]
  ru: readonly string[]
  zh: readonly string[]
  en: readonly string[]
  /** The id of the next wider concept. */
  broader?: string
}

export const WRITTEN_LANGUAGES: readonly WrittenLanguage[] = ['uz', 'ru', 'zh', 'en']

/** The glossary of goods that comes with the house, written by us. */
export const concepts: readonly Concept[] = [
  agriculture,
  animalProducts,
  building,
  chemicals,
  clothing,
  drinksAndTobacco,
  electrical,
  fruitsAndNuts,
  grainsAndOils,
  homeTextilesAndLeather,
  household,
  householdChemistryAndCosmetics,
  leisureAndCrafts,
  machines,
  medicine,
  metalsAndHardware,
  packagingPaperAndHygiene,
  plasticsAndRubber,
  preparedFoods,
  protectiveWear,
  textiles,
  vegetablesAndSpices,
  vehiclesMineralsWood,
].flat()

const LOCALES: Readonly<Record<WrittenLanguage, Language>> = { uz: 'uz', ru: 'ru', zh: 'zh-Hans', en: 'en' }

/** A term of the glossary in the form in which it is looked up. */
export const foldTerm = (term: string, language: WrittenLanguage): string => fold(term, LOCALES[language])

interface Lookup {
  byId: Map<string, Concept>
  byTerm: Map<string, Concept[]>
  byStems: Map<string, Concept[]>
  narrower: Map<string, Concept[]>
}
let built: Lookup | undefined

function add(map: Map<string, Concept[]>, key: string, concept: Concept): void {
  const found = map.get(key)
  if (found === undefined) map.set(key, [concept])
  else if (!found.includes(concept)) found.push(concept)
}

/** The stems of a term in one language, in their order: the same for every number and case of it. */
export function stemKey(term: string, language: WrittenLanguage): string {
  return tokensOf(term, false)
    .map((token) => stemsOf(token, LOCALES[language])[0] ?? token.text)
    .join(' ')
}

/** The Uzbek terms of a concept in Cyrillic, in the order of `uz`. */
export function cyrillicTerms(concept: Concept): readonly string[] {
  return concept.uzCyrl ?? concept.uz.map((term) => convert(term, 'uz-Cyrl'))
}

function build(): Lookup {
  const lookup: Lookup = { byId: new Map(), byTerm: new Map(), byStems: new Map(), narrower: new Map() }
  for (const concept of concepts) {
    lookup.byId.set(concept.id, concept)
    if (concept.broader !== undefined) add(lookup.narrower, concept.broader, concept)
    for (const language of WRITTEN_LANGUAGES) {
      for (const term of concept[language]) {
        add(lookup.byTerm, foldTerm(term, language), concept)
        add(lookup.byStems, stemKey(term, language), concept)
      }
    }
    for (const term of cyrillicTerms(concept)) {
      add(lookup.byTerm, fold(term, 'uz-Cyrl'), concept)
      // Without a sign of Uzbek in it a Cyrillic word folds as Russian.
      add(lookup.byTerm, fold(term, 'ru'), concept)
    }
  }
  return lookup
}

const lookup = (): Lookup => (built ??= build())

/** The concept with this id. */
export const conceptById = (id: string): Concept | undefined => lookup().byId.get(id)

/** The concepts one step narrower than `id`. */
export const narrowerConcepts = (id: string): readonly Concept[] => lookup().narrower.get(id) ?? []

/**
 * The concepts that a folded term (`fold(text)`) names in any language: by the term as it stands,
 * else by its stems (plural, case, possession). Usually one; several for homonyms and for words
 * that two languages share; none when the glossary does not know it.
 */
export function conceptsOfTerm(foldedTerm: string): readonly Concept[] {
  const exact = lookup().byTerm.get(foldedTerm)
  if (exact !== undefined) return exact
  const found = new Set<Concept>()
  const languages: readonly WrittenLanguage[] = /[Ѐ-ӿ]/.test(foldedTerm) ? ['uz', 'ru'] : ['uz', 'en']
  for (const language of languages) {
    for (const concept of lookup().byStems.get(stemKey(foldedTerm, language)) ?? []) found.add(concept)
  }
  return [...found]
}
