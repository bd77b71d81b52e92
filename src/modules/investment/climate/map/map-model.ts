import { scaleQuantile } from 'd3-scale'
import type { Locale } from '../../../../kernel/locale.ts'
import { groupDigits } from '../../../../kernel/money.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import type { District } from '../district/district.ts'
import type { Value } from '../value/value.ts'
import type { Boundaries } from './boundaries.ts'
import { type LaidOut, type Layout, layOut } from './lay-out.ts'

/** Light to dark; the ink on each that is read well (WCAG 2.2, contrast of at least 4.5). */
const shades = [
  ['#e3f2f0', '#10233f'],
  ['#b5dedb', '#10233f'],
  ['#73bfbf', '#10233f'],
  ['#1b7684', '#ffffff'],
  ['#10406b', '#ffffff'],
] as const
export const unknownShade = ['#f1ece0', '#10233f'] as const

export interface MapArea extends LaidOut {
  /** From 1, as in the table beside the map. */
  readonly number: number
  readonly name: string
  /** For people, without unit; absent where nothing is known. */
  readonly value: string | undefined
  readonly fill: string
  readonly ink: string
}

export interface RegionMap extends Pick<Layout, 'width' | 'height'> {
  readonly areas: readonly MapArea[]
  readonly legend: readonly { readonly fill: string; readonly label: string }[]
  readonly hasUnknown: boolean
  /** Tiles, or areas that only say where each district lies. */
  readonly schematic: boolean
  readonly tiles: boolean
  readonly attribution: Pick<Boundaries, 'source' | 'licence' | 'licenceUrl' | 'note'> | undefined
}

interface Input {
  readonly districts: readonly District[]
  readonly boundaries: Boundaries | undefined
  /** Of the districts, of one time. */
  readonly values: readonly Value[]
  readonly locale: Locale
}

/** The map of the region, coloured in at most five classes that hold the same number of districts each. */
export function regionMap({ districts, boundaries, values, locale }: Input): RegionMap {
  const layout = layOut(districts, boundaries)
  const byDistrict = new Map(values.map((value) => [value.district, value.number]))
  const known = values.flatMap(({ number }) => (number === null ? [] : Number(number)))
  const count = Math.min(shades.length, new Set(known).size)
  // Few classes take the far ends of the scale, so that they differ clearly.
  const chosen =
    count === 0 ? [] : Array.from({ length: count }, (_, at) => shades[count === 1 ? 2 : Math.round((at * 4) / (count - 1))]!)
  const classOf = scaleQuantile<number>()
    .domain(known)
    .range(chosen.map((_, at) => at))
  const format = (value: string) => groupDigits(value, locale)
  const areas = districts.flatMap((district, index): MapArea[] => {
    const area = layout.areas.find(({ slug }) => slug === district.slug)
    const number = byDistrict.get(district.slug) ?? undefined
    const [fill, ink] = number === undefined ? unknownShade : chosen[classOf(Number(number))]!
    const value = number === undefined ? undefined : format(number)
    return area ? [{ ...area, number: index + 1, name: wordsFor(district.names, locale), value, fill, ink }] : []
  })
  const legend = chosen.flatMap(([fill], at) => {
    const inside = known.filter((value) => classOf(value) === at)
    if (inside.length === 0) return []
    const [low, high] = [Math.min(...inside), Math.max(...inside)].map((value) => format(String(value)))
    return [{ fill, label: low === high ? low! : `${low} – ${high}` }]
  })
  return {
    width: layout.width,
    height: layout.height,
    areas,
    legend,
    hasUnknown: areas.some(({ value }) => value === undefined),
    schematic: boundaries === undefined || boundaries.kind === 'schematic',
    tiles: boundaries === undefined,
    attribution: boundaries,
  }
}
