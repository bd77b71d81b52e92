import type { LocalizedText } from '../../../../kernel/localized-text.ts'

/** Longitude and latitude, degrees, WGS84 (RFC 7946 §4). */
export type Position = readonly [number, number]
export type Ring = readonly Position[]
/** Polygons, each an outer ring and its holes. */
export type Area = readonly (readonly Ring[])[]

/** Shapes of the districts, by slug, as they were given and snapped. */
export type Shapes = Readonly<Record<string, Area>>

/** As the law draws them; as an open map has them, which binds nobody; or only where each district lies. */
export const boundaryKinds = ['legal', 'mapped', 'schematic'] as const
export type BoundaryKind = (typeof boundaryKinds)[number]

export interface Boundaries {
  readonly no: bigint
  readonly kind: BoundaryKind
  readonly shapes: Shapes
  readonly source: string
  readonly licence: string
  readonly licenceUrl: string
  readonly note: LocalizedText
  readonly givenBy: string
  readonly givenAt: Temporal.Instant
}
