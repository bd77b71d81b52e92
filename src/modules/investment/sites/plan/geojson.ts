import { AppError } from '../../../../kernel/errors.ts'
import { crossing } from './crossing.ts'
import type { Position, Ring, Shape } from './shape.ts'

/** Points of one drawing, at most: a survey of a large park has some hundreds. */
export const maximumPoints = 4000

/** Seven places of a degree are a centimetre. */
const places = 1e7

/**
 * Reads a Polygon or MultiPolygon. Throws `invalid` on the field `geojson`: `not_an_area`, `ring_open`, `ring_short`,
 * `ring_crosses`, `not_wgs84`, `too_many_points`.
 */
export function readShape(given: unknown): Shape {
  const { type, coordinates } = objectOf(given)
  if (type === 'Polygon') return { type, coordinates: polygon(coordinates) }
  if (type === 'MultiPolygon') return { type, coordinates: list(coordinates).map(polygon) }
  throw refused('not_an_area')
}

/** A refusal of a drawing, on its field. */
export function refused(code: string, params: Record<string, string | number> = {}): AppError {
  return new AppError('check_fields', 'invalid', { fields: { geojson: { code, params } } })
}

export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value) && value.length > 0) return value
  throw refused('not_an_area')
}

function polygon(given: unknown): Ring[] {
  const rings = list(given).map(ring)
  if (rings.reduce((sum, { length }) => sum + length, 0) > maximumPoints)
    throw refused('too_many_points', { maximum: maximumPoints })
  return rings.map((points, index) => (turnsLeft(points) === (index === 0) ? points : points.toReversed()))
}

function ring(given: unknown): Ring {
  const points = list(given).map(position)
  if (points.length > maximumPoints) throw refused('too_many_points', { maximum: maximumPoints })
  const [first, last] = [points[0]!, points.at(-1)!]
  if (first[0] !== last[0] || first[1] !== last[1]) throw refused('ring_open')
  const distinct = points.filter((point, index) => index === 0 || !same(point, points[index - 1]!))
  if (distinct.length < 4) throw refused('ring_short')
  const at = crossing(distinct)
  if (at) throw refused('ring_crosses', { lon: at[0], lat: at[1] })
  return distinct
}

// Metres of a national grid have six or seven digits before the point; such a file is for another program.
function position(given: unknown): Position {
  const [lon, lat] = list(given)
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat))
    throw refused('not_an_area')
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) throw refused('not_wgs84')
  return [Math.round(lon * places) / places, Math.round(lat * places) / places]
}

const same = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1]

/** Whether a ring runs against the clock, by the sign of its area on the plane. */
export function turnsLeft(points: Ring): boolean {
  const [ox, oy] = points[0]!
  let twice = 0
  for (let index = 1; index < points.length; index++) {
    const [ax, ay] = points[index - 1]!
    const [bx, by] = points[index]!
    twice += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
  }
  return twice > 0
}
