import { plain } from '../../../kernel/decimal.ts'
import type { GoodsRecord } from '../import/apply/goods-record.ts'
import type { PriceBreak } from '../product/product.ts'

export type Fact = string | number | null | readonly string[] | readonly PriceBreak[]

/** A fact of one word or number as text; what is a list, or is not there, has none. */
export function factText(fact: Fact | undefined): string {
  return typeof fact === 'string' || typeof fact === 'number' ? String(fact) : ''
}

/** A product or a maker by path: `price`, `names.uz`, `nationalCodes.CN`, `photos` (ids in their order). No path means nothing. */
export type Facts = Readonly<Record<string, Fact>>

/** What one wish would change: the same paths on both sides, `null` where nothing stands. */
export interface Patch {
  readonly before: Facts
  readonly after: Facts
}

/** What a maker changes without anybody's leave: docs/decisions/0012. */
export const liveProductFacts = ['stock', 'leadTimeDays'] as const
export const liveMakerFacts = ['phone', 'email'] as const

const maps = ['names', 'description', 'packaging', 'nationalCodes', 'details'] as const
type MapName = (typeof maps)[number]

export function spread(name: string, map: object): Facts {
  return Object.fromEntries(Object.entries(map).flatMap(([key, value]) => (value ? [[`${name}.${key}`, value as string]] : [])))
}

/** A product's record with its photos as facts. */
export function productFacts(record: GoodsRecord, photos: readonly string[]): Facts {
  const { names, description, packaging, nationalCodes, details, certificates, priceBreaks, ...single } = record
  const parts: Record<MapName, object> = { names, description, packaging, nationalCodes, details }
  const found: Record<string, Fact> = {
    ...single,
    certificates: certificates.toSorted(),
    priceBreaks: priceBreaks.map(shortBreak),
    photos,
  }
  return Object.assign(found, ...maps.map((name) => spread(name, parts[name])))
}

const shortBreak = ({ from, price }: PriceBreak): PriceBreak => ({ from: plain(from), price: plain(price) })

/** The way back. Without a price there is neither a currency nor a unit of it. */
export function recordOfFacts(facts: Facts): { record: GoodsRecord; photos: readonly string[] } {
  const { photos, ...rest } = facts
  const single = Object.fromEntries(Object.entries(rest).filter(([path]) => !path.includes('.')))
  const gathered = Object.fromEntries(maps.map((name) => [name, gather(name, facts)]))
  const priceless = single['price'] === null ? { currency: null, priceUnit: null, priceBreaks: [] } : {}
  return {
    record: { ...single, ...gathered, ...priceless } as unknown as GoodsRecord,
    photos: (photos ?? []) as readonly string[],
  }
}

/** All of `{name}.{key}` as one object. */
export function gather(name: string, facts: Facts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([path, value]) =>
      path.startsWith(`${name}.`) && typeof value === 'string' ? [[path.slice(name.length + 1), value]] : [],
    ),
  )
}

export const same = (a: Fact | undefined, b: Fact | undefined): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** What differs between two states, by path. */
export function patchBetween(from: Facts, to: Facts): Patch {
  const paths = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter((path) => !same(from[path], to[path]))
  const side = (facts: Facts) => Object.fromEntries(paths.map((path) => [path, facts[path] ?? null]))
  return { before: side(from), after: side(to) }
}

/** A state with the wished facts in it. */
export function patched(facts: Facts, after: Facts): Facts {
  return Object.fromEntries(
    Object.entries({ ...facts, ...after }).filter(([path, value]) => value !== null || !path.includes('.')),
  )
}

/** Paths of a wish that somebody else has changed since it was made: to neither what stood there nor what is wished. */
export function conflictsOf({ before, after }: Patch, now: Facts): string[] {
  return Object.keys(after).filter((path) => !same(now[path], before[path]) && !same(now[path], after[path]))
}

/** Splits off what goes live at once. */
export function split({ before, after }: Patch, live: readonly string[]): { live: Facts; reviewed: Patch } {
  const pick = (facts: Facts, wanted: boolean) =>
    Object.fromEntries(Object.entries(facts).filter(([path]) => live.includes(path) === wanted))
  return { live: pick(after, true), reviewed: { before: pick(before, false), after: pick(after, false) } }
}
