import { AppError } from '../../../../kernel/errors.ts'
import type { District } from '../district/district.ts'
import { findByTitle, titleKey } from '../table/columns.ts'
import type { Area, Position, Ring, Shapes } from './boundaries.ts'

/** A country's districts at full detail come in some 20 MB; more is another kind of file. */
export const maximumBoundaryBytes = 30 * 1024 * 1024
const maximumPoints = 1_000_000

const refused = (code: string, params: Record<string, string | number> = {}) =>
  new AppError('check_fields', 'invalid', { fields: { geojson: { code, params } } })

/**
 * The shapes of the house's districts out of a GeoJSON FeatureCollection (RFC 7946). A feature belongs to the district whose
 * code, slug or name in any language one of its properties says; features of other places are left out. Errors on the field
 * `geojson`: `geojson_broken`, `geojson_not_collection`, `geojson_not_area`, `geojson_not_wgs84`, `geojson_ring_open`,
 * `geojson_too_many_points`, `geojson_district_twice`, `geojson_district_missing`.
 */
export function readBoundaries(text: string, districts: readonly District[]): Shapes {
  const names = new Map<string, District>()
  for (const district of districts)
    for (const word of [district.code, district.slug, ...Object.values(district.names)]) names.set(titleKey(word ?? ''), district)
  const found: Record<string, Area> = {}
  let points = 0
  for (const feature of featuresOf(text)) {
    const { properties, geometry } = objectOf(feature)
    const district = Object.values(objectOf(properties))
      .filter((value) => typeof value === 'string' || typeof value === 'number')
      .map((value) => findByTitle(names, String(value)))
      .find(Boolean)
    if (!district) continue
    const name = district.names.en ?? district.slug
    if (found[district.slug]) throw refused('geojson_district_twice', { name })
    const area = areaOf(geometry, name)
    points += area.flat(2).length
    if (points > maximumPoints) throw refused('geojson_too_many_points', { maximum: maximumPoints })
    found[district.slug] = area
  }
  const missing = districts.filter(({ slug }) => !found[slug])
  if (missing.length > 0)
    throw refused('geojson_district_missing', {
      count: missing.length,
      names: missing.map(({ names: { en }, slug, code }) => `${en ?? slug} (${code})`).join(', '),
    })
  return found
}

function featuresOf(text: string): readonly unknown[] {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    throw refused('geojson_broken')
  }
  const { type, features } = objectOf(given)
  if (type !== 'FeatureCollection' || !Array.isArray(features)) throw refused('geojson_not_collection')
  return features
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

function areaOf(geometry: unknown, name: string): Area {
  const { type, coordinates } = objectOf(geometry)
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined
  if (!Array.isArray(polygons) || polygons.length === 0) throw refused('geojson_not_area', { name })
  return polygons.map((rings: unknown) => {
    if (!Array.isArray(rings) || rings.length === 0) throw refused('geojson_not_area', { name })
    return rings.map((ring: unknown) => ringOf(ring, name))
  })
}

function ringOf(given: unknown, name: string): Ring {
  if (!Array.isArray(given) || given.length < 4) throw refused('geojson_not_area', { name })
  const ring = given.map((point: unknown): Position => {
    const [lon, lat] = Array.isArray(point) ? (point as unknown[]) : []
    if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat))
      throw refused('geojson_not_area', { name })
    // Metres of a national grid have six or seven digits before the point.
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) throw refused('geojson_not_wgs84', { name })
    return [lon, lat]
  })
  const [first, last] = [ring[0]!, ring.at(-1)!]
  if (first[0] !== last[0] || first[1] !== last[1]) throw refused('geojson_ring_open', { name })
  return ring
}
