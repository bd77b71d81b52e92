import type { Locale } from '../../../kernel/locale.ts'
import { builtIn, type Concept, conceptName, fold, type Glossary } from '../../../language/index.ts'
import { writingOf } from './glossary-words.ts'

export const thingKinds = ['own', 'changed', 'built-in'] as const
export type ThingKind = (typeof thingKinds)[number]

/** Where a thing comes from: the house, the program, or the program with what the house changed. */
export function kindOf(thing: Concept): ThingKind {
  const base = builtIn.concept(thing.id)
  return base === undefined ? 'own' : base === thing ? 'built-in' : 'changed'
}

interface Wanted {
  readonly q: string
  readonly kind: ThingKind | undefined
  readonly reader: Locale
}

/** Things of a glossary whose words or HS code hold what is asked, those called so first; else in the reader's alphabet. */
export function listThings(glossary: Glossary, { q, kind, reader }: Wanted): readonly Concept[] {
  const inOrder = alphabetical(glossary, reader).filter((thing) => kind === undefined || kindOf(thing) === kind)
  const asked = [...new Set((['en', 'uz', 'uz-Cyrl', 'ru'] as const).map((locale) => fold(q.trim(), locale)))].filter(Boolean)
  if (asked.length === 0) return inOrder
  const code = q.replace(/[\s.]/g, '')
  const rank = (thing: Concept): number => {
    const words = wordsOf(thing)
    if (/^\d{2,6}$/.test(code)) return thing.hs.startsWith(code) ? 0 : 9
    if (asked.some((each) => words.includes(`\n${each}\n`))) return 0
    if (asked.some((each) => words.includes(`\n${each}`))) return 1
    return asked.some((each) => words.includes(each)) ? 2 : 9
  }
  return inOrder
    .map((thing) => ({ thing, rank: rank(thing) }))
    .filter((each) => each.rank < 9)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ thing }) => thing)
}

const orders = new WeakMap<Glossary, Map<Locale, readonly Concept[]>>()

function alphabetical(glossary: Glossary, reader: Locale): readonly Concept[] {
  const known = orders.get(glossary) ?? new Map<Locale, readonly Concept[]>()
  orders.set(glossary, known)
  const there = known.get(reader)
  if (there) return there
  const { compare } = new Intl.Collator(reader === 'zh-Hans' ? 'zh-u-co-pinyin' : reader)
  const named = glossary.concepts.map((thing) => ({ thing, name: conceptName(thing, reader) }))
  const sorted = named.toSorted((a, b) => compare(a.name, b.name)).map(({ thing }) => thing)
  known.set(reader, sorted)
  return sorted
}

const folded = new WeakMap<Concept, string>()

function wordsOf(thing: Concept): string {
  const known = folded.get(thing)
  if (known !== undefined) return known
  const terms = (['uz', 'ru', 'zh', 'en'] as const).flatMap((language) =>
    thing[language].map((term) => fold(term, writingOf[language])),
  )
  const words = `\n${terms.join('\n')}\n`
  folded.set(thing, words)
  return words
}
