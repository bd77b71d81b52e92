import { path } from './petals.ts'
import type { Chooser } from './random.ts'
import { n } from './svg.ts'
import type { Canvas } from './suzani.ts'

/** The half-height of a motif at a distance from its axis (both as shares of the half-cell), or less than 0 outside. */
type Motif = (x: number) => number

const motifs: readonly [Motif, ...Motif[]] = [
  // a lozenge
  (x) => 1 - x,
  // an almond, drawn in at the waist
  (x) => Math.sqrt(Math.max(0, 1 - x * x)) * (1 - 0.35 * Math.cos(x * Math.PI * 2)) - 0.08,
  // a stepped comb
  (x) => 1 - Math.floor(x * 5) / 5 - x * 0.12,
  // a flame with horns
  (x) => (x < 0.45 ? 1 - x * 1.5 : 0.9 - Math.abs(x - 0.7) * 2),
  // a round fruit with a crown
  (x) => (x < 0.12 ? 1.05 : Math.sqrt(Math.max(0, 0.72 - x * x))),
]

interface Layer {
  motif: Motif
  half: number
  tall: number
  color: string
}

/** A motif cut into warp threads whose ends stray, as dye creeps along the bound yarn. */
function feathered(cx: number, cy: number, layer: Layer, choose: Chooser, thread: number): string {
  const top: string[] = []
  const bottom: string[] = []
  const threads = Math.max(2, Math.round(layer.half / thread))
  for (let i = -threads; i < threads; i++) {
    const share = Math.abs(i + 0.5) / threads
    const y = layer.motif(share) * layer.tall
    const stray = Math.min(7, layer.tall * 0.16)
    const up = y <= 0 ? 0 : Math.max(0, y + choose.between(-stray, stray))
    const down = y <= 0 ? 0 : Math.max(0, y + choose.between(-stray, stray))
    top.push(`V${n(cy - up)}h${n(thread)}`)
    bottom.unshift(`V${n(cy + down)}h${n(-thread)}`)
  }
  return path(`M${n(cx - threads * thread)} ${n(cy)}${top.join('')}${bottom.join('')}Z`, layer.color)
}

/** Warp-dyed silk: columns of nested flames whose edges run, between striped bands. */
export function ikat({ width: w, height: h, palette, choose, id }: Canvas): string {
  const { cloth, sand, turquoise, teal, cobalt, ink, madder, pomegranate, saffron } = palette
  const [ground, band, ...dyes] = choose.pick([
    [cloth, cobalt, cobalt, turquoise, cloth, pomegranate, saffron],
    [saffron, madder, madder, cloth, teal, saffron, ink],
    [turquoise, ink, cloth, cobalt, saffron, pomegranate, cloth],
    [madder, saffron, cloth, ink, turquoise, saffron, madder],
    [sand, teal, teal, cloth, pomegranate, cloth, cobalt],
    [cobalt, sand, sand, turquoise, ink, saffron, cloth],
  ])
  const columns = choose.pick([3, 4])
  const cell = w / columns
  const rows = choose.pick(h > w * 0.9 ? [2, 3] : [1, 2])
  const step = h / rows
  const thread = 2.4
  const kinds = choose.shuffle(motifs)
  const outer = kinds[0]!
  const inner = kinds[1]!
  const half = cell * 0.46
  const tall = step * 0.5
  const scales = [1, 0.8, 0.58, 0.38, 0.2]
  const grand = scales
    .map((scale, i) =>
      feathered(
        0,
        0,
        { motif: i < 2 ? outer : inner, half: half * scale, tall: tall * scale, color: dyes[i] ?? ink },
        choose,
        thread,
      ),
    )
    .join('')
  const small = [0.34, 0.22, 0.1]
    .map((scale, i) =>
      feathered(
        0,
        0,
        { motif: inner, half: half * scale, tall: tall * scale, color: dyes[(i * 2 + 1) % 5] ?? ink },
        choose,
        thread,
      ),
    )
    .join('')
  const offset = rows === 1 ? 0.5 : choose.pick([0, 0.5])
  let out = `<rect width="${n(w)}" height="${n(h)}" fill="${ground}"/><defs><g id="${id}a">${grand}</g><g id="${id}b">${small}</g></defs>`
  for (let c = 0; c <= columns; c++) {
    const x = c * cell
    out += path(`M${n(x - 5)} 0h10V${n(h)}h-10Z`, band ?? ink) + path(`M${n(x - 2)} 0h4V${n(h)}h-4Z`, dyes[3] ?? ink)
  }
  for (let c = 0; c < columns; c++) {
    const x = (c + 0.5) * cell
    const shift = c % 2 === 1 ? offset : 0
    for (let r = -1; r <= rows; r++) {
      out += `<use href="#${id}a" x="${n(x)}" y="${n((r + 0.5 + shift) * step)}"/>`
    }
    for (let r = -1; r <= rows; r++) {
      for (const side of [-1, 1]) out += `<use href="#${id}b" x="${n(x + side * half * 0.74)}" y="${n((r + 1 + shift) * step)}"/>`
    }
  }
  // the weft shows as a fine rib across the silk
  return (
    out +
    `<pattern id="${id}w" width="4" height="3" patternUnits="userSpaceOnUse"><path d="M0 .5H4" stroke="${ink}" stroke-width=".5" opacity=".16"/></pattern>` +
    `<rect width="${n(w)}" height="${n(h)}" fill="url(#${id}w)"/>`
  )
}
