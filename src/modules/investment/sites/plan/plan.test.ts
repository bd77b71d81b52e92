import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaOf, square } from '../sites.fixture.ts'
import { centreOf, differencePercent, hectaresOf } from './area.ts'
import { drawPlan, type PlanPlot } from './draw-plan.ts'
import { readShape, turnsLeft } from './geojson.ts'
import type { Shape } from './shape.ts'
import { readPlan } from './read-plan.ts'

const refusal = (work: () => unknown): string => {
  try {
    work()
    return 'taken'
  } catch (error) {
    return (error as { fields: { geojson: { code: string } } }).fields.geojson.code
  }
}
const ofRing = (ring: unknown) => refusal(() => readShape({ type: 'Polygon', coordinates: [ring] }))

describe('what is drawn', () => {
  test.each([
    ['no area', () => readShape({ type: 'Point', coordinates: [60, 39] }), 'not_an_area'],
    ['nothing', () => readShape(null), 'not_an_area'],
    ['no JSON', () => readPlan('{"type":'), 'not_geojson'],
    ['an empty collection', () => readPlan('{"type":"FeatureCollection","features":[]}'), 'not_geojson'],
    [
      'another grid by name',
      () =>
        readPlan(
          JSON.stringify({ ...areaOf(square(60, 39, 100)), crs: { properties: { name: 'urn:ogc:def:crs:EPSG::28412' } } }),
        ),
      'not_wgs84',
    ],
  ])('%s is refused', (_, work, code) => expect(refusal(work)).toBe(code))

  test('a ring that is open, short, crossed or in metres is refused with what is wrong', () => {
    const right = square(60.1, 39.7, 500)
    expect(ofRing(right)).toBe('taken')
    expect(ofRing(right.slice(0, -1))).toBe('ring_open')
    expect(ofRing([right[0], right[1], right[0]])).toBe('ring_short')
    expect(ofRing([right[0], right[2], right[1], right[3], right[0]])).toBe('ring_crosses')
    expect(
      ofRing([
        [12_556_000, 4_396_000],
        [12_556_100, 4_396_000],
        [12_556_100, 4_396_100],
        [12_556_000, 4_396_000],
      ]),
    ).toBe('not_wgs84')
    expect(
      ofRing([
        ['60', 39],
        [61, 39],
        [61, 40],
        ['60', 39],
      ]),
    ).toBe('not_an_area')
    expect(ofRing(Array.from({ length: 4001 }, (_, index) => [60 + index / 1e5, 39]))).toBe('too_many_points')
  })

  test('plots by number, one boundary, stated areas as people write them', () => {
    const feature = (properties: object, metres: number) => ({
      type: 'Feature',
      properties,
      geometry: areaOf(square(60, 39, metres)),
    })
    const of = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })
    const read = readPlan(
      of(feature({}, 900), feature({ plot: ' А-7 ', area_ha: '1,25' }, 90), feature({ no: 8, area_ha: 'much' }, 90)),
    )
    expect(read.boundary).toBeDefined()
    expect(read.plots.map(({ number, areaHa }) => [number, areaHa])).toEqual([
      ['А-7', '1.25'],
      ['8', undefined],
    ])
    expect(refusal(() => readPlan(of(feature({}, 90), feature({ name: 'x' }, 90))))).toBe('two_boundaries')
    expect(refusal(() => readPlan(of(feature({ number: 1 }, 90), feature({ number: '1' }, 90))))).toBe('plot_twice')
  })
})

describe('an area', () => {
  // The same by Karney's formulas (GeographicLib): 1' × 1' at the equator and at 40° N.
  test.each([
    [0, 342.4391],
    [40, 264.0],
  ])('of a minute of arc at %d° is what geodesy says', (lat, hectares) => {
    const minute = 1 / 60
    const shape = readShape(
      areaOf([
        [0, lat],
        [minute, lat],
        [minute, lat + minute],
        [0, lat + minute],
        [0, lat],
      ]),
    )
    expect(differencePercent(hectares, hectaresOf(shape))).toBeLessThan(0.7)
  })

  const corner = fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -65, max: 65, noNaN: true }))
  const side = fc.integer({ min: 50, max: 5000 })

  test('is that of its square metres, whichever way its ring runs and wherever it begins', () => {
    fc.assert(
      fc.property(corner, side, fc.integer({ min: 1, max: 3 }), ([lon, lat], metres, turn) => {
        const ring = square(lon, lat, metres)
        const turned = [...ring.slice(turn, -1), ...ring.slice(0, turn + 1)]
        const one = readShape(areaOf(ring))
        for (const same of [turned, ring.toReversed(), turned.toReversed()]) {
          const shape = readShape(areaOf(same))
          expect(turnsLeft((shape as Shape & { type: 'Polygon' }).coordinates[0]!)).toBe(true)
          expect(hectaresOf(shape)).toBeCloseTo(hectaresOf(one), 3)
        }
        expect(differencePercent((metres * metres) / 10_000, hectaresOf(one))).toBeLessThan(2)
      }),
    )
  })

  test('of a whole is that of its parts', () => {
    fc.assert(
      fc.property(corner, side, ([lon, lat], metres) => {
        const [[west, south], , [east, north]] = square(lon, lat, metres) as [[number, number], unknown, [number, number]]
        const middle = (west + east) / 2
        const part = (from: number, to: number) =>
          hectaresOf(
            readShape(
              areaOf([
                [from, south],
                [to, south],
                [to, north],
                [from, north],
                [from, south],
              ]),
            ),
          )
        expect(part(west, middle) + part(middle, east)).toBeCloseTo(part(west, east), 1)
      }),
    )
  })

  test('less a hole in it', () => {
    const shape = readShape(areaOf(square(60, 39, 1000), square(60.002, 39.002, 100)))
    expect(hectaresOf(shape)).toBeCloseTo(hectaresOf(readShape(areaOf(square(60, 39, 1000)))) - 1, 1)
  })
})

describe('the plan', () => {
  const plot = (number: string, shape: object, state: PlanPlot['state'] = 'free'): PlanPlot => ({
    number,
    shape: readShape(shape),
    state,
    name: `Plot ${number}, <free> & "quiet"`,
    note: '4 ha',
    href: `#plot-${number}`,
  })
  const input = {
    title: 'Plan',
    boundary: readShape(areaOf(square(60.1, 39.7, 1000))),
    plots: [plot('1', areaOf(square(60.101, 39.701, 200))), plot('A<2', areaOf(square(60.105, 39.701, 300)), 'held')],
    metre: 'm',
  }

  test('has a link a plot for the keyboard, names that are escaped, and no style that the page forbids', () => {
    const svg = drawPlan({ ...input, linked: true })!
    expect(svg.match(/<a href="#plot-/g)).toHaveLength(2)
    expect(svg).toContain('aria-label="Plot 1, &lt;free&gt; &amp; &quot;quiet&quot;"')
    expect(svg).not.toMatch(/style=|<script|<free>/)
    expect(svg).toContain('url(#hatch-held)')
    expect(drawPlan({ ...input, linked: false })).not.toContain('<a ')
  })

  test('is true to scale: a plot of 200 m is a fifth of a park of 1 km, and stays inside the drawing', () => {
    const xs = (d: string) =>
      [...d.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map((pair) => [Number(pair[1]), Number(pair[2])] as const)
    const paths = [...drawPlan({ ...input, linked: true })!.matchAll(/<path d="(M[^"]+Z)" fill="#/g)].map((each) => xs(each[1]!))
    const width = (points: readonly (readonly [number, number])[]) =>
      Math.max(...points.map(([x]) => x)) - Math.min(...points.map(([x]) => x))
    expect(width(paths[1]!) / width(paths[0]!)).toBeCloseTo(0.2, 2)
    for (const [x, y] of paths.flat()) expect([x >= 0 && x <= 1000, y >= 0 && y <= 1000]).toEqual([true, true])
  })

  test('is nothing where nothing is drawn', () => {
    expect(drawPlan({ ...input, boundary: null, plots: [], linked: false })).toBeUndefined()
    expect(centreOf(input.boundary)[0]).toBeCloseTo(60.1058, 3)
  })
})
