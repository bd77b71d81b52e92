import { polar, polygon } from './svg.ts'

/** A star of `count` points as path data; `depth` is the inner radius as a share of the outer. */
export function starPolygon(cx: number, cy: number, r: number, count: number, depth: number, turn = 0): string {
  const points: [number, number][] = []
  for (let i = 0; i < count; i++) {
    points.push(polar(cx, cy, r, turn + (i * 360) / count), polar(cx, cy, r * depth, turn + ((i + 0.5) * 360) / count))
  }
  return polygon(points)
}
