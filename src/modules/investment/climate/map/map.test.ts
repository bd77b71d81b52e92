import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { District } from '../district/district.ts'
import type { Boundaries, Position, Shapes } from './boundaries.ts'
import { drawMap } from './draw-map.ts'
import { layOut } from './lay-out.ts'
import { regionMap } from './map-model.ts'
import { readBoundaries } from './read-boundaries.ts'
import { snap } from './snap.ts'

const district = (slug: string, code: string, at: number): District => ({
  slug,
  code,
  names: { en: `${slug} district`, ru: `Район ${slug}` },
  country: 'UZ',
  position: at,
  tile: [at, at % 2],
})
const districts = [district('west', '101', 0), district('east', '102', 1)]

const square = (west: number, east: number): Position[] => [
  [west, 39],
  [east, 39],
  [east, 40],
  [west, 40],
  [west, 39],
]
const feature = (name: string | number, ring: unknown, type = 'Polygon') => ({
  type: 'Feature',
  properties: { shapeName: name, area: 7 },
  geometry: { type, coordinates: type === 'Polygon' ? [ring] : ring },
})
const file = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
const codeOf = (text: string) => {
  try {
    readBoundaries(text, districts)
    return 'taken'
  } catch (error) {
    return (error as { fields: { geojson: { code: string } } }).fields.geojson.code
  }
}

test('features find their district by code, slug or name in any language; others are left out', () => {
  const text = file(feature(101, square(64, 65)), feature('РАЙОН EAST', square(65, 66)), feature('Elsewhere', square(1, 2)))
  expect(Object.keys(readBoundaries(text, districts))).toEqual(['west', 'east'])
})

test('what is wrong with a file is said', () => {
  const [west, east] = [feature('west', square(64, 65)), feature('east', square(65, 66))]
  expect(codeOf('{')).toBe('geojson_broken')
  expect(codeOf('{"type":"Feature"}')).toBe('geojson_not_collection')
  expect(codeOf(file(west))).toBe('geojson_district_missing')
  expect(codeOf(file(west, east, west))).toBe('geojson_district_twice')
  expect(codeOf(file(west, feature('east', [[64, 39]])))).toBe('geojson_not_area')
  expect(codeOf(file(west, { ...east, geometry: { type: 'Point', coordinates: [64, 39] } }))).toBe('geojson_not_area')
  expect(codeOf(file(west, feature('east', square(65, 66).slice(0, 4))))).toBe('geojson_ring_open')
  expect(codeOf(file(west, feature('east', square(650_000, 660_000))))).toBe('geojson_not_wgs84')
  expect(codeOf(file(west, { ...east, geometry: null }))).toBe('geojson_not_area')
  expect(codeOf(file(west, east))).toBe('taken')
})

test('snapping keeps common borders common and makes much of little', () => {
  const wavy = fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), { minLength: 50, maxLength: 400 })
  fc.assert(
    fc.property(wavy, (waves) => {
      const border = waves.map((wave, at): Position => [65 + wave, 39 + at / waves.length])
      const shapes: Shapes = {
        west: [[[[63, 39], ...border, [63, 40], [63, 39]]]],
        east: [
          [
            [...border.toReversed(), [67, 38.9], [67, 40], border.at(-1)!].length > 3
              ? [border.at(-1)!, [67, 40], [67, 39], ...border]
              : [],
          ],
        ],
      }
      const { west, east } = snap(shapes)
      const points = (area: Shapes[string]) => new Set(area.flat(2).map(String))
      const inner = border.slice(1, -1)
      const [ofWest, ofEast] = [points(west!), points(east!)]
      // A point of the border that one keeps the other keeps as well.
      const outside = new Set(['63,39', '63,40', '67,40', '67,39'])
      for (const point of ofWest) {
        const [lon] = point.split(',').map(Number)
        if (lon! > 64 && lon! < 66 && inner.length > 0 && !outside.has(point) && !endsOf(border, point))
          expect(ofEast).toContain(point)
      }
      expect(west!.flat(2).length).toBeLessThanOrEqual(border.length + 3)
    }),
    { numRuns: 50 },
  )
})

// Where the border ends a third line meets it: there one side may need a point that is on a straight line of the other.
const endsOf = (border: readonly Position[], point: string) => {
  const [lon, lat] = point.split(',').map(Number)
  return [border[0]!, border.at(-1)!].some(([x, y]) => Math.abs(x - lon!) < 0.02 && Math.abs(y - lat!) < 0.02)
}

test('a house without boundaries sees a tile for each district, side by side', () => {
  const { areas, height } = layOut(districts, undefined)
  expect(areas.map(({ slug }) => slug)).toEqual(['west', 'east'])
  expect(areas[0]!.centre[0]).toBeLessThan(areas[1]!.centre[0])
  expect(height).toBeGreaterThan(100)
  expect(layOut([], undefined).areas).toEqual([])
})

test('the map is coloured by the figures, says what is unknown, and cannot be broken by a name', () => {
  const shapes = readBoundaries(file(feature('west', square(64, 65)), feature('east', square(65, 66))), districts)
  const boundaries = { kind: 'legal', shapes, source: 'OSM', licence: 'ODbL', licenceUrl: '', note: {} } as unknown as Boundaries
  const odd = [{ ...districts[0]!, names: { en: '<script>"&' } }, districts[1]!]
  const value = { district: 'west', number: '12.5' } as never
  const map = regionMap({ districts: odd, boundaries, values: [value], locale: 'en' })
  expect(map).toMatchObject({ schematic: false, tiles: false, hasUnknown: true, legend: [{ label: '12.5' }] })
  const svg = drawMap(map, 'Title', 'people')
  expect(svg).toContain('&lt;script&gt;&quot;&amp;: 12.5 people')
  expect(svg).not.toContain('<script')
  const [west, east] = map.areas
  expect(west!.centre[0]).toBeLessThan(east!.centre[0])
  const kinds = (['legal', 'mapped', 'schematic'] as const).map((kind) => ({ ...boundaries, kind }))
  const told = kinds.map((each) => regionMap({ districts, boundaries: each, values: [], locale: 'en' }).schematic)
  expect(told).toEqual([false, false, true])
})
