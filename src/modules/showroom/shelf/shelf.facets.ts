import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Heap } from './shelf.counts.ts'
import type { Ticked } from './shelf.conditions.ts'
import type { ShelfReference } from './shelf.reference.ts'

export interface FacetCount {
  readonly value: string
  readonly names: LocalizedText
  readonly count: number
}

export type FacetName = 'category' | 'maker' | 'certificate' | 'place'
export type Facets = Readonly<Record<FacetName, readonly FacetCount[]>>

export interface Counted {
  readonly total: number
  readonly facets: Facets
  /** There are more than `total`. */
  readonly more?: true
  /** The counts of the facets are guessed by a sample, in two figures. */
  readonly rough?: true
}

type Tally<Key> = Map<Key, number>

const add = <Key>(tally: Tally<Key>, key: Key, count: number) => void tally.set(key, (tally.get(key) ?? 0) + count)

/**
 * Total and facets of heaped goods. A heap that fails one facet alone still counts there: beside each choice stands what
 * it would give with the other filters kept.
 */
export function countFacets(heaps: readonly Heap[], ticked: Ticked, reference: ShelfReference): Counted {
  const categories: Tally<number> = new Map()
  const makers: Tally<number> = new Map()
  const certificates: Tally<number> = new Map()
  const makersOfPlaces: Tally<number> = new Map()
  let total = 0
  for (const { category, maker, marks, count } of heaps) {
    const failsCategory = ticked.category !== undefined && !ticked.category.has(category)
    const failsMaker = ticked.maker !== undefined && !ticked.maker.has(maker)
    const failsPlace = ticked.place !== undefined && !ticked.place.has(maker)
    const failsCertificate = ticked.certificate !== undefined && !marks.some((no) => ticked.certificate!.has(no))
    const fails = Number(failsCategory) + Number(failsMaker) + Number(failsPlace) + Number(failsCertificate)
    if (fails > 1) continue
    if (fails === 0) total += count
    if (fails === 0 || failsCategory) add(categories, category, count)
    if (fails === 0 || failsMaker) add(makers, maker, count)
    if (fails === 0 || failsPlace) add(makersOfPlaces, maker, count)
    if (fails === 0 || failsCertificate) for (const no of marks) add(certificates, no, count)
  }
  const places: Tally<string> = new Map()
  for (const [maker, count] of makersOfPlaces) {
    const place = reference.makers.get(maker)?.place
    if (place) add(places, place, count)
  }
  const mostFirst = (a: FacetCount, b: FacetCount) => b.count - a.count || (a.value < b.value ? -1 : 1)
  return {
    total,
    facets: {
      category: inOrder(categories, reference.categories).map(({ row, count }) => ({ value: row.slug, names: row.names, count })),
      maker: known(makers, reference.makers)
        .map(({ row, count }) => ({ value: row.slug, names: row.names, count }))
        .toSorted(mostFirst),
      certificate: inOrder(certificates, reference.certificates).map(({ row, count }) => ({
        value: row.code,
        names: row.names,
        count,
      })),
      place: known(places, reference.places)
        .map(({ key, row, count }) => ({ value: key, names: row, count }))
        .toSorted(mostFirst),
    },
  }
}

function known<Key, Row>(tally: Tally<Key>, rows: ReadonlyMap<Key, Row>): { key: Key; row: Row; count: number }[] {
  return [...tally].flatMap(([key, count]) => {
    const row = rows.get(key)
    return row === undefined ? [] : [{ key, row, count }]
  })
}

function inOrder<Row extends { readonly position: number; readonly no: number }>(
  tally: Tally<number>,
  rows: ReadonlyMap<number, Row>,
) {
  return known(tally, rows).toSorted((a, b) => a.row.position - b.row.position || a.row.no - b.row.no)
}
