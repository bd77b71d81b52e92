import type { Indicator } from '../indicator/indicator.ts'
import type { Value } from '../value/value.ts'

type Known = Pick<Indicator, 'id' | 'kind'>

const ofRegion = (indicator: Known, values: readonly Value[]) =>
  values.filter(({ indicatorId, district }) => indicatorId === indicator.id && district === null)

const byEnd = (a: Value, b: Value) =>
  Temporal.PlainDate.compare(a.periodEnd, b.periodEnd) || (a.period.length < b.period.length ? 1 : -1)

/** The figure of the region whose time ends last; of two that end on the same day the one for the longer time. */
export function latestOf(indicator: Known, values: readonly Value[]): Value | undefined {
  return ofRegion(indicator, values).toSorted(byEnd).at(-1)
}

// Figures of a year and of a quarter must not stand in one row.
const grain = (period: string) => period.replace(/\d/g, '0').replace(/M0+/, 'M')

/** Figures of the region over time that can be compared: all for years, or all for quarters …, three at least. */
export function seriesOf(indicator: Known, values: readonly Value[]): Value[] {
  if (indicator.kind !== 'number') return []
  const all = ofRegion(indicator, values).filter(({ period }) => !/M/.test(period) && !/-\d\d-\d\d$/.test(period))
  const groups = Map.groupBy(all, ({ period }) => grain(period))
  const best = [...groups.values()].toSorted((a, b) => b.length - a.length)[0] ?? []
  return best.length >= 3 ? best.toSorted(byEnd) : []
}

/** Wholes whose parts have figures of one and the same time, the latest such time. */
export function sharesOf(indicators: readonly Indicator[], values: readonly Value[]) {
  const wholes = Map.groupBy(
    indicators.filter(({ shareOf, kind }) => shareOf !== null && kind === 'number'),
    ({ shareOf }) => shareOf!,
  )
  return [...wholes].flatMap(([word, parts]) => {
    const known = parts.flatMap((indicator) => ofRegion(indicator, values).map((value) => ({ indicator, value })))
    const times = Map.groupBy(known, ({ value }) => value.period)
    const members = [...times.values()]
      .filter((group) => group.length > 1)
      .toSorted((a, b) => byEnd(a[0]!.value, b[0]!.value))
      .at(-1)
    return members ? [{ word, members }] : []
  })
}

/** Figures by district of the latest time for which any district has one. */
export function districtValues(indicator: Known, values: readonly Value[]): Value[] {
  const own = values.filter(
    ({ indicatorId, district, number }) => indicatorId === indicator.id && district !== null && number !== null,
  )
  const last = own.toSorted(byEnd).at(-1)
  return last ? own.filter(({ period }) => period === last.period) : []
}
