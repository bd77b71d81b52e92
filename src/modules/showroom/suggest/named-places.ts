import type { Locale } from '../../../kernel/locale.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { suggestionKeys } from '../../../language/index.ts'
import type { Ctx } from '../../../platform/context.ts'
import { textFor } from '../../../platform/texts/text-for.ts'
import { allHeaps } from '../shelf/shelf.counts.ts'
import { type ShelfReference, shelfReference } from '../shelf/shelf.reference.ts'
import type { Suggestion } from './suggestion.ts'

interface Place {
  readonly kind: 'category' | 'maker'
  readonly no: number
  readonly slug: string
  readonly names: LocalizedText
  readonly keys: readonly string[]
}

/** Categories and makers with goods on offer whose names begin so, in the reader's language. */
export async function namedPlaces(ctx: Ctx, keys: readonly string[]): Promise<readonly Suggestion[]> {
  const [reference, heaps] = await Promise.all([shelfReference(ctx), allHeaps(ctx)])
  const found = placesOf(reference).filter((place) => place.keys.some((each) => keys.some((key) => each.startsWith(key))))
  if (found.length === 0) return []
  const offered = new Set(heaps.flatMap(({ category, maker }) => [`category ${category}`, `maker ${maker}`]))
  return found
    .filter(({ kind, no }) => offered.has(`${kind} ${no}`))
    .map(({ kind, slug, names }) => {
      const { text, lang } = textFor(names, ctx.locale)
      return { kind, slug, text, lang }
    })
}

// A few thousand names at most; made once for as long as the reference is kept.
const known = new WeakMap<ShelfReference, readonly Place[]>()

function placesOf(reference: ShelfReference): readonly Place[] {
  const there = known.get(reference)
  if (there) return there
  const place = (kind: Place['kind']) => (row: { no: number; slug: string; names: LocalizedText }) => ({
    kind,
    no: row.no,
    slug: row.slug,
    names: row.names,
    keys: Object.entries(row.names).flatMap(([locale, name]) => (name ? suggestionKeys(name, locale as Locale) : [])),
  })
  const all = [
    ...[...reference.categories.values()].map(place('category')),
    ...[...reference.makers.values()].map(place('maker')),
  ]
  known.set(reference, all)
  return all
}
