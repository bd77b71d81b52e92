import { scaleBand, scaleLinear } from 'd3-scale'
import { area, curveMonotoneX, line } from 'd3-shape'
import { escaped } from '../map/draw-map.ts'
import type { Chart } from './chart.ts'

const size = { width: 640, height: 330 }
const room = { top: 34, right: 8, bottom: 40, left: 8 }
const cobalt = '#15468f'
const turquoise = '#1b8c8f'

/** More points than this are a line: columns would be too narrow for their figures. */
const mostColumns = 8

/** A series as an SVG element of its own, the last point marked: columns, or a line where there are many. */
export function drawSeries(chart: Chart): string {
  const words = `${chart.title}, ${chart.unit}: ${chart.points.map(({ label, text }) => `${label} ${text}`).join('; ')}`
  const inner = chart.points.length > mostColumns ? lineParts(chart) : columnParts(chart)
  return `<svg xmlns="http://www.w3.org/2000/svg" class="series-chart" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escaped(words)}">${inner}</svg>`
}

function scales({ points }: Chart) {
  const values = points.map(({ value }) => value)
  const x = scaleBand<number>()
    .domain(points.map((_, at) => at))
    .range([room.left, size.width - room.right])
    .padding(0.28)
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || 1])
    .nice(4)
    .range([size.height - room.bottom, room.top])
  return { x, y }
}

function columnParts(chart: Chart): string {
  const { x, y } = scales(chart)
  const base = y(0)
  const columns = chart.points.map(({ label, text, value }, at) => {
    const [left, top] = [x(at)!, Math.min(base, y(value))]
    const middle = left + x.bandwidth() / 2
    const last = at === chart.points.length - 1
    return `<rect x="${tenth(left)}" y="${tenth(top)}" width="${tenth(x.bandwidth())}" height="${tenth(Math.abs(base - y(value)))}" rx="3" fill="${last ? cobalt : turquoise}"/>${word(middle, top - 9, text, last)}${word(middle, size.height - 12, label, last)}`
  })
  return `${columns.join('')}<path d="M${room.left} ${tenth(base)}H${size.width - room.right}" stroke="#10233f" stroke-width="1.5"/>`
}

function lineParts(chart: Chart): string {
  const { x, y } = scales(chart)
  const across = (at: number) => x(at)! + x.bandwidth() / 2
  const points = chart.points.map(({ value }, at): [number, number] => [across(at), y(value)])
  const fill =
    area<[number, number]>()
      .x(([left]) => left)
      .y0(y(0))
      .y1(([, top]) => top)
      .curve(curveMonotoneX)
      .digits(1)(points) ?? ''
  const path = line<[number, number]>().curve(curveMonotoneX).digits(1)(points) ?? ''
  const ticks = y
    .ticks(4)
    .map((tick) => `<path d="M${room.left} ${tenth(y(tick))}H${size.width - room.right}" stroke="#d9cfb8" stroke-width="1"/>`)
  const every = Math.ceil(chart.points.length / 8)
  const labels = chart.points.map(({ label }, at) =>
    (chart.points.length - 1 - at) % every === 0 ? word(across(at), size.height - 12, label, at === chart.points.length - 1) : '',
  )
  const [lastX, lastY] = points.at(-1)!
  const last = `<circle cx="${tenth(lastX)}" cy="${tenth(lastY)}" r="6" fill="${cobalt}"/><text x="${size.width - room.right}" y="${tenth(lastY - 14)}" font-size="19" font-weight="700" text-anchor="end" fill="#10233f">${escaped(chart.points.at(-1)!.text)}</text>`
  return `${ticks.join('')}<path d="${fill}" fill="${turquoise}" fill-opacity="0.18"/><path d="${path}" fill="none" stroke="${cobalt}" stroke-width="3"/>${labels.join('')}${last}`
}

const tenth = (value: number) => Math.round(value * 10) / 10

const word = (x: number, y: number, text: string, strong: boolean) =>
  `<text x="${tenth(x)}" y="${tenth(y)}" font-size="18" text-anchor="middle" fill="#10233f"${strong ? ' font-weight="700"' : ''}>${escaped(text)}</text>`
