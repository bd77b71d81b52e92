import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import { fold, type Language, terms } from '../../../../language/index.ts'

export interface KnownCategory {
  readonly id: string
  readonly slug: string
  readonly names: LocalizedText
  /** Four-digit headings. */
  readonly hs: readonly string[]
}

export interface FoundCategory {
  readonly id: string
  /** `named` by the table, told by the `heading` of its HS code, or `instead` of either. */
  readonly by: 'named' | 'heading' | 'instead'
}

export interface CategoryWishes {
  /** Taken where the table tells nothing: what a person chose, else where most of the maker's goods stand. */
  readonly instead?: string | undefined
}

type Find = (said: { readonly category?: string | undefined; readonly hs6?: string | undefined }) => FoundCategory | undefined

/** Finds the category of a row by its name in any language, by the HS heading, or by what was chosen for the rest. */
export function categoryFinder(categories: readonly KnownCategory[], wishes: CategoryWishes): Find {
  const byName = new Map<string, string>()
  for (const { id, slug, names } of categories) {
    byName.set(slug, id)
    for (const [locale, name] of Object.entries(names))
      if (name) for (const key of keys(name, locale as Language)) byName.set(key, id)
  }
  const words = categories.map(({ id, names }) => ({
    id,
    names: Object.entries(names).map(([locale, name]) => new Set(terms(name ?? '', locale as Language))),
  }))
  return ({ category, hs6 }) => {
    const named = category && (exact(byName, category) ?? similar(words, category))
    if (named) return { id: named, by: 'named' }
    const fitting = hs6 ? categories.filter(({ hs }) => hs.includes(hs6.slice(0, 4))) : []
    const heading = fitting.find(({ id }) => id === wishes.instead) ?? fitting[0]
    if (heading) return { id: heading.id, by: 'heading' }
    return wishes.instead ? { id: wishes.instead, by: 'instead' } : undefined
  }
}

function exact(byName: ReadonlyMap<string, string>, said: string): string | undefined {
  return [undefined, 'uz-Cyrl', 'ru']
    .flatMap((locale) => keys(said, locale as Language))
    .map((key) => byName.get(key))
    .find(Boolean)
}

const keys = (text: string, locale?: Language) => [
  fold(text, locale)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
]

// "Dried fruit" of a table may be our "Dried fruits and raisins": one holds all words of the other, and no second one does.
function similar(categories: readonly { id: string; names: readonly Set<string>[] }[], said: string): string | undefined {
  const wanted = new Set(terms(said))
  if (wanted.size === 0) return undefined
  const fitting = categories.filter(({ names }) =>
    names.some((name) => name.size > 0 && (name.isSubsetOf(wanted) || wanted.isSubsetOf(name))),
  )
  return fitting.length === 1 ? fitting[0]?.id : undefined
}
