import { normaliseDecimal } from '../../../../platform/http/fields.ts'
import { isDecimal } from '../../../../kernel/decimal.ts'
import { objectOf, readShape, refused } from './geojson.ts'
import type { Shape } from './shape.ts'

/** What a drawing holds: at most one boundary, and plots by their number. */
export interface Plan {
  readonly boundary: Shape | undefined
  readonly plots: readonly { readonly number: string; readonly areaHa: string | undefined; readonly shape: Shape }[]
}

const maximumPlots = 1000

/**
 * Reads GeoJSON: an area alone is the boundary; in a FeatureCollection what bears a number (`number`, `plot`, `no`, `№`)
 * is a plot, with its stated hectares in `area_ha`, and the one feature without is the boundary.
 * Throws `invalid` on the field `geojson`.
 */
export function readPlan(text: string): Plan {
  const root = parse(text)
  refuseOtherGrids(root)
  if (root['type'] === 'FeatureCollection') return collection(root['features'])
  if (root['type'] === 'Feature') return collection([root])
  return { boundary: readShape(root), plots: [] }
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return objectOf(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    throw refused('not_geojson')
  }
}

// RFC 7946 knows WGS84 alone; older files name their grid.
function refuseOtherGrids(root: Readonly<Record<string, unknown>>): void {
  const name = objectOf(objectOf(root['crs'])['properties'])['name']
  if (typeof name === 'string' && !/CRS:?84|EPSG:+4326|WGS ?84/i.test(name)) throw refused('not_wgs84')
}

function collection(given: unknown): Plan {
  if (!Array.isArray(given) || given.length === 0) throw refused('not_geojson')
  if (given.length > maximumPlots) throw refused('too_many_plots', { maximum: maximumPlots })
  let boundary: Shape | undefined
  const plots = new Map<string, Plan['plots'][number]>()
  for (const each of given) {
    const { geometry, properties } = objectOf(each)
    const shape = readShape(geometry)
    const number = plotNumber(objectOf(properties))
    if (number === '') {
      if (boundary) throw refused('two_boundaries')
      boundary = shape
    } else if (plots.has(number)) throw refused('plot_twice', { number })
    else plots.set(number, { number, areaHa: statedArea(objectOf(properties)), shape })
  }
  return { boundary, plots: [...plots.values()] }
}

function plotNumber(properties: Readonly<Record<string, unknown>>): string {
  for (const key of ['number', 'plot', 'no', '№', 'nomer', 'raqam', '编号', '地块']) {
    const value = properties[key]
    if (typeof value === 'string' || typeof value === 'number') {
      const number = String(value).normalize('NFC').trim()
      if (number.length > 40) throw refused('plot_number_long')
      if (number !== '') return number
    }
  }
  return ''
}

function statedArea(properties: Readonly<Record<string, unknown>>): string | undefined {
  const value = properties['area_ha'] ?? properties['areaHa']
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = normaliseDecimal(String(value))
  return isDecimal(text) && Number(text) > 0 && Number(text) < 1e8 ? text : undefined
}
