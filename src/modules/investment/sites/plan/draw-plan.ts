import { geoPath, geoTransverseMercator } from 'd3-geo'
import type { PlotState } from '../../plots/plot.ts'
import { centreOf, forD3 } from './area.ts'
import type { Shape } from './shape.ts'
import { northArrow, patterns, scaleBar, stateFill } from './plan-parts.ts'

/** One plot as the plan shows it; `name` is what a screen reader says, `note` the second line under the number. */
export interface PlanPlot {
  readonly number: string
  readonly shape: Shape
  readonly state: PlotState
  readonly name: string
  readonly note: string
  readonly href?: string | undefined
}

export interface PlanInput {
  /** What the whole drawing is, for those who do not see it. */
  readonly title: string
  readonly boundary: Shape | null
  readonly plots: readonly PlanPlot[]
  /** Of the unit under the scale bar, such as `m`. */
  readonly metre: string
  /** Plots are links: for pages, not for paper. */
  readonly linked: boolean
}

const width = 1000
const margin = 26

// One degree of longitude and of latitude are as long as they are there: the plan is true to scale and shows north up.
function projectionFor(input: PlanInput, height: number) {
  const all = { type: 'GeometryCollection' as const, geometries: shapesOf(input).map(forD3) }
  const [lon, lat] = centreOf(shapesOf(input)[0]!)
  const fit = geoTransverseMercator().rotate([-lon, -lat])
  return fit.fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin - 34],
    ],
    all,
  )
}

const shapesOf = ({ boundary, plots }: PlanInput): Shape[] => [
  ...(boundary ? [boundary] : []),
  ...plots.map(({ shape }) => shape),
]

/**
 * A plan as an SVG element of its own, true to scale, north up: boundary, plots coloured and hatched by state with their
 * numbers, scale and arrow. Undefined where nothing is drawn.
 */
export function drawPlan(input: PlanInput): string | undefined {
  if (shapesOf(input).length === 0) return undefined
  const wide = geoPath(projectionFor(input, width)).bounds({ type: 'GeometryCollection', geometries: shapesOf(input).map(forD3) })
  const aspect = (wide[1][1] - wide[0][1]) / Math.max(1, wide[1][0] - wide[0][0])
  const height = Math.round(Math.min(1000, Math.max(420, (width - 2 * margin) * aspect + 2 * margin + 34)))
  const projection = projectionFor(input, height)
  const path = geoPath(projection).digits(1)
  const plots = input.plots.map((plot) => plotPart(plot, path, input.linked))
  const outline = input.boundary
    ? `<path d="${path(forD3(input.boundary)) ?? ''}" fill="#f6f1e7" stroke="#10233f" stroke-width="3" stroke-linejoin="round"/>`
    : ''
  // A radian of the sphere is 6 371 007 m.
  const scale = scaleBar(6_371_007 / projection.scale(), height, input.metre)
  return `<svg xmlns="http://www.w3.org/2000/svg" class="site-plan" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="${input.linked ? 'group' : 'img'}" aria-label="${escaped(input.title)}">${patterns}${outline}${plots.join('')}${scale}${northArrow(width)}</svg>`
}

function plotPart(
  { shape, state, number, note, name, href }: PlanPlot,
  path: ReturnType<typeof geoPath>,
  linked: boolean,
): string {
  const geometry = forD3(shape)
  const d = path(geometry) ?? ''
  const [[x0, y0], [x1, y1]] = path.bounds(geometry)
  const [cx, cy] = path.centroid(geometry)
  const size = Math.min(30, (x1 - x0) / Math.max(2, number.length * 0.75), (y1 - y0) / 2)
  const room = size >= 14 && y1 - y0 > 58 && x1 - x0 > note.length * 9
  const words =
    size < 9
      ? ''
      : `<text x="${round(cx)}" y="${round(cy + (room ? -2 : size / 3))}" font-size="${round(size)}" font-weight="700" text-anchor="middle" fill="#10233f">${escaped(number)}</text>${
          room
            ? `<text x="${round(cx)}" y="${round(cy + 19)}" font-size="17" text-anchor="middle" fill="#10233f">${escaped(note)}</text>`
            : ''
        }`
  const hatch = state === 'held' || state === 'kept' ? `<path d="${d}" fill="url(#hatch-${state})"/>` : ''
  const body = `<title>${escaped(name)}</title><path d="${d}" fill="${stateFill[state]}" stroke="#10233f" stroke-width="1.5" stroke-linejoin="round"/>${hatch}${words}`
  return linked && href
    ? `<a href="${escaped(href)}" class="plan-plot" aria-label="${escaped(name)}">${body}</a>`
    : `<g>${body}</g>`
}

const round = (value: number) => Math.round(value * 10) / 10

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
