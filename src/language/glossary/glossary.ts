import { convert } from '../scripts/convert.ts'
import { type Concept, WRITTEN_LANGUAGES, type WrittenLanguage } from './concept.ts'
import { type ConceptIndex, indexConcepts, lazily } from './concept-index.ts'
import { conceptById, concepts, foldTerm } from './index.ts'

/** A glossary to understand texts by: the built-in one, or that with what a house made of it. */
export interface Glossary extends ConceptIndex {
  readonly concepts: readonly Concept[]
  concept(id: string): Concept | undefined
}

/** A thing that a house added; its names stand among `OwnGlossary.terms`. */
export interface OwnConcept {
  readonly id: string
  readonly hs: string
  readonly broader?: string | undefined
}

/** A synonym that a house added to a thing, or one of the built-in ones that it switched `off`. Uzbek in Latin. */
export interface OwnTerm {
  readonly concept: string
  readonly language: WrittenLanguage
  readonly term: string
  readonly off: boolean
}

export interface OwnGlossary {
  readonly concepts: readonly OwnConcept[]
  readonly terms: readonly OwnTerm[]
}

const index = lazily(() => indexConcepts(concepts))

/** The glossary as it comes with the house. */
export const builtIn: Glossary = {
  concepts,
  concept: conceptById,
  byWords: (language, tokens) => index().byWords(language, tokens),
  byStems: (language, tokens) => index().byStems(language, tokens),
  byJoined: (language, tokens) => index().byJoined(language, tokens),
  byHan: (run) => index().byHan(run),
  hanEndingIn: (char) => index().hanEndingIn(char),
  byPinyin: (joined) => index().byPinyin(joined),
  byInitials: (letters) => index().byInitials(letters),
}

/**
 * The built-in glossary with a house's own words laid over it: a concept that the house changed stands in the place of the
 * built-in one. Costs as much as was changed, whatever lies below. Words of things that are not there any more are things
 * of their own.
 */
export function withOwn(own: OwnGlossary): Glossary {
  if (own.concepts.length === 0 && own.terms.length === 0) return builtIn
  const changed = new Map<string, Concept>()
  const terms = Map.groupBy(own.terms, ({ concept }) => concept)
  for (const id of new Set([...own.concepts.map((each) => each.id), ...terms.keys()])) {
    const base = conceptById(id) ?? blank(own.concepts.find((each) => each.id === id) ?? { id, hs: '' })
    changed.set(id, changedBy(base, terms.get(id) ?? []))
  }
  const over = indexConcepts([...changed.values()])
  const both = (below: readonly Concept[], above: readonly Concept[]): readonly Concept[] => {
    const kept = below.filter(({ id }) => !changed.has(id))
    return above.length === 0 ? kept : [...kept, ...above]
  }
  return {
    concepts: [...concepts.map((concept) => changed.get(concept.id) ?? concept), ...added(changed)],
    concept: (id) => changed.get(id) ?? conceptById(id),
    byWords: (language, tokens) => both(builtIn.byWords(language, tokens), over.byWords(language, tokens)),
    byStems: (language, tokens) => both(builtIn.byStems(language, tokens), over.byStems(language, tokens)),
    byJoined: (language, tokens) => both(builtIn.byJoined(language, tokens), over.byJoined(language, tokens)),
    hanEndingIn: (char) => [
      ...builtIn.hanEndingIn(char).map(([name, things]) => [name, both(things, [])] as const),
      ...over.hanEndingIn(char),
    ],
    byHan: (run) => both(builtIn.byHan(run), over.byHan(run)),
    byPinyin: (joined) => both(builtIn.byPinyin(joined), over.byPinyin(joined)),
    byInitials: (letters) => both(builtIn.byInitials(letters), over.byInitials(letters)),
  }
}

const added = (changed: ReadonlyMap<string, Concept>) => [...changed.values()].filter(({ id }) => !conceptById(id))

const blank = ({ id, hs, broader }: OwnConcept): Concept => ({
  id,
  hs,
  uz: [],
  ru: [],
  zh: [],
  en: [],
  ...(broader ? { broader } : {}),
})

function changedBy(base: Concept, terms: readonly OwnTerm[]): Concept {
  const of = (language: WrittenLanguage) => {
    const own = terms.filter((each) => each.language === language)
    const off = new Set(own.filter((each) => each.off).map(({ term }) => foldTerm(term, language)))
    const kept = (term: string) => !off.has(foldTerm(term, language))
    const there = new Set(base[language].map((term) => foldTerm(term, language)))
    return { kept, more: own.filter((each) => !each.off && !there.has(foldTerm(each.term, language))).map(({ term }) => term) }
  }
  const lists = Object.fromEntries(
    WRITTEN_LANGUAGES.map((language) => {
      const { kept, more } = of(language)
      return [language, [...base[language].filter(kept), ...more]]
    }),
  ) as Record<WrittenLanguage, string[]>
  if (!base.uzCyrl) return { ...base, ...lists }
  const { kept, more } = of('uz')
  const cyrillic = base.uzCyrl.filter((_, at) => kept(base.uz[at] ?? ''))
  return { ...base, ...lists, uzCyrl: [...cyrillic, ...more.map((term) => convert(term, 'uz-Cyrl'))] }
}
