import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Plot } from '../plots/plot.ts'
import type { Shape } from './plan/shape.ts'

export const siteKinds = ['special_zone', 'industrial_park', 'free_site'] as const
export type SiteKind = (typeof siteKinds)[number]

export const siteStates = ['open', 'planned', 'full', 'closed'] as const
export type SiteState = (typeof siteStates)[number]

export const utilityKinds = ['power', 'gas', 'water', 'sewage', 'heat', 'fibre'] as const
export type UtilityKind = (typeof utilityKinds)[number]

/** What a capacity is counted in; the words stand under `unit.{code}`. */
export const utilityUnits = {
  power: 'mw',
  gas: 'm3h',
  water: 'm3day',
  sewage: 'm3day',
  heat: 'gcalh',
  fibre: 'mbits',
} as const satisfies Record<UtilityKind, string>

export const linkKinds = ['rail', 'road', 'airport', 'city', 'logistics', 'border', 'seaport'] as const
export type LinkKind = (typeof linkKinds)[number]

/** One supply at the fence. Decimal strings; null is "not known", never zero. */
export interface Utility {
  readonly kind: UtilityKind
  readonly available: string | null
  readonly total: string | null
  readonly distanceKm: string | null
  readonly note: LocalizedText
}

export interface Link {
  readonly kind: LinkKind
  readonly names: LocalizedText
  /** `0`: it reaches the site. */
  readonly distanceKm: string | null
}

export interface Incentive {
  readonly texts: LocalizedText
  readonly act: string
  readonly actUrl: string
  readonly until: string | null
}

export interface SitePhoto {
  readonly fileId: string
  readonly width: number | null
  readonly height: number | null
}

export interface Price {
  readonly amount: string
  readonly currency: Currency
}

/** A place to build, as its readers see it. Areas are hectares. */
export interface Site {
  readonly id: string
  readonly slug: string
  readonly kind: SiteKind
  readonly state: SiteState
  readonly names: LocalizedText
  readonly description: LocalizedText
  readonly address: LocalizedText
  /** Slug of a place. */
  readonly district: string | null
  readonly districtNames: LocalizedText | null
  readonly areaHa: string | null
  /** What the boundary measures. */
  readonly boundaryHa: string | null
  readonly boundary: Shape | null
  /** Per m². */
  readonly sale: Price | null
  /** Per hectare and year. */
  readonly rent: Price | null
  readonly terms: LocalizedText
  readonly source: string
  readonly asOf: Temporal.PlainDate | null
  readonly publishedAt: Temporal.Instant | null
  readonly demo: boolean
  readonly revision: number
  readonly updatedAt: Temporal.Instant
  readonly utilities: readonly Utility[]
  readonly links: readonly Link[]
  readonly incentives: readonly Incentive[]
  readonly photos: readonly SitePhoto[]
  readonly plots: readonly Plot[]
}

/** Hectares of the plots that are free now. */
export function freeArea(site: Pick<Site, 'plots'>): number {
  return site.plots.filter(({ state }) => state === 'free').reduce((sum, { areaHa }) => sum + Number(areaHa ?? 0), 0)
}

/** Whether rails reach the site itself. */
export function hasSiding(site: Pick<Site, 'links'>): boolean {
  return site.links.some(({ kind, distanceKm }) => kind === 'rail' && distanceKm !== null && Number(distanceKm) === 0)
}

/** Whether a supply stands at the fence with something left to give, as far as anybody has said so. */
export function supplies(site: Pick<Site, 'utilities'>, kind: UtilityKind): boolean {
  return site.utilities.some((each) => each.kind === kind && (each.available === null || Number(each.available) > 0))
}
