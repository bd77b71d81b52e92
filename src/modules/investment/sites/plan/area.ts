import { geoArea, geoCentroid } from 'd3-geo'
import { polygonsOf, type Position, type Ring, type Shape } from './shape.ts'

// WGS84 (NIMA TR8350.2): half axis in metres, square of the eccentricity.
const a = 6_378_137
const e2 = 0.006_694_379_990_14

/** Hectares of a shape on the WGS84 ellipsoid, four places. Good to 1 : 10 000 for anything as small as a district. */
export function hectaresOf(shape: Shape): number {
  const [, lat] = centreOf(shape)
  const square = 1 - e2 * Math.sin((lat * Math.PI) / 180) ** 2
  // The two radii of curvature: what a square degree really measures here, against the sphere that d3 knows.
  const meridian = (a * (1 - e2)) / square ** 1.5
  const normal = a / Math.sqrt(square)
  return Math.round(geoArea(forD3(shape)) * meridian * normal) / 10_000
}

/** The middle of a shape, degrees. */
export function centreOf(shape: Shape): Position {
  const [lon, lat] = geoCentroid(forD3(shape))
  return [lon, lat]
}

/** The same with outer rings clockwise, as d3 wants them: to it the other way round is all the rest of the globe. */
export function forD3(shape: Shape): { type: 'MultiPolygon'; coordinates: Position2[][][] } {
  const turned = (ring: Ring) => ring.toReversed().map(([lon, lat]): Position2 => [lon, lat])
  return { type: 'MultiPolygon', coordinates: polygonsOf(shape).map((rings) => rings.map(turned)) }
}

type Position2 = [number, number]

/** By how much two areas differ, per cent of the first; for telling that a drawing and a statement do not agree. */
export function differencePercent(stated: number, measured: number): number {
  return Math.round((Math.abs(stated - measured) / stated) * 1000) / 10
}
