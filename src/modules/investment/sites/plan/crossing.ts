import type { Position, Ring } from './shape.ts'

/** Where a closed ring crosses or touches itself, or undefined; sides that follow each other share their corner. */
export function crossing(ring: Ring): Position | undefined {
  const sides = ring.length - 1
  for (let one = 0; one < sides; one++) {
    for (let other = one + 2; other < sides; other++) {
      if (one === 0 && other === sides - 1) continue
      if (meet(ring[one]!, ring[one + 1]!, ring[other]!, ring[other + 1]!)) return ring[other]
    }
  }
  return undefined
}

function meet(a: Position, b: Position, c: Position, d: Position): boolean {
  if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0])) return false
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return false
  return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0
}

const side = (a: Position, b: Position, p: Position) => Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]))
