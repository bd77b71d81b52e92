/** Longitude and latitude, degrees, WGS84 (RFC 7946 §4). */
export type Position = readonly [number, number]
export type Ring = readonly Position[]

/** An area on the ground: its outer rings run against the clock (RFC 7946 §3.1.6). */
export type Shape =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }

/** Its polygons, one or many: each an outer ring and the holes in it. */
export function polygonsOf(shape: Shape): readonly (readonly Ring[])[] {
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
}
