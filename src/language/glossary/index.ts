import type { Language } from '../detect.ts'
import { convert } from '../scripts/convert.ts'
import { fold } from '../search/fold.ts'
import { stemsOf } from '../search/terms.ts'
import { tokensOf } from '../search/tokens.ts'
import { type Concept, WRITTEN_LANGUAGES, type WrittenLanguage } from './concept.ts'
import { concepts } from './concepts.ts'

export { type Concept, concepts, WRITTEN_LANGUAGES, type WrittenLanguage }

const LOCALES: Readonly<Record<WrittenLanguage, Language>> = { uz: 'uz', ru: 'ru', zh: 'zh-Hans', en: 'en' }

/** A term of the glossary in the form in which it is looked up. */
export const foldTerm = (term: string, language: WrittenLanguage): string => fold(term, LOCALES[language])

interface Lookup {
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
  const lookup: Lookup = { byTerm: new Map(), byStems: new Map(), narrower: new Map() }
  for (const concept of concepts) {
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

const byId = new Map(concepts.map((concept) => [concept.id, concept]))

/** The concept with this id. */
export const conceptById = (id: string): Concept | undefined => byId.get(id)

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
