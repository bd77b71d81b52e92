import { arc, pie } from 'd3-shape'
import { escaped } from '../map/draw-map.ts'
import type { Chart, ChartPoint } from './chart.ts'

/** Apart in light as well as in hue, so that they also differ in print and to eyes that see few colours. */
export const shareColours = ['#10406b', '#1b8c8f', '#e3a436', '#98262c', '#7fa36b', '#8c7bb0', '#c9b48a', '#5b6673'] as const
export const shareColour = (at: number): string => shareColours[at % shareColours.length]!

/** Parts of one whole as a ring; the words stand beside it, in a list. */
export function drawShares({ title, points }: Chart): string {
  const slices = pie<ChartPoint>()
    .value(({ value }) => Math.max(0, value))
    .sort(null)
    .padAngle(0.012)(points as ChartPoint[])
  const ring = arc<(typeof slices)[number]>().innerRadius(74).outerRadius(128).cornerRadius(2).digits(1)
  const parts = slices.map(
    (slice, at) =>
      `<path d="${ring(slice) ?? ''}" fill="${shareColour(at)}"><title>${escaped(`${slice.data.label}: ${slice.data.text} %`)}</title></path>`,
  )
  const words = `${title}: ${points.map(({ label, text }) => `${label} ${text} %`).join('; ')}`
  return `<svg xmlns="http://www.w3.org/2000/svg" class="share-chart" viewBox="-130 -130 260 260" role="img" aria-label="${escaped(words)}">${parts.join('')}</svg>`
}
