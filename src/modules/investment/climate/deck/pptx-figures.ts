import type { Figure } from '../page/presentation.ts'
import { addItems } from './pptx-words.ts'
import { cobalt, edge, ink, quiet, sand, sheet, teal } from './slide-look.ts'
import type { Slide, Sourced } from './slides.ts'
import type { Pen } from './pen.ts'

const width = sheet.width - 2 * sheet.margin
const gap = 0.25

/** At most six figures as cards, and texts below a single row of them. */
export function addFigures(pen: Pen, { figures, items }: Extract<Slide, { kind: 'figures' }>): void {
  const columns = figures.length === 4 ? 2 : Math.min(3, Math.max(2, figures.length))
  const rows = Math.ceil(figures.length / columns)
  const w = (width - gap * (columns - 1)) / columns
  const h = items.length > 0 ? 2.1 : Math.min(2.65, (5.55 - gap * (rows - 1)) / rows)
  figures.forEach((figure, at) =>
    addCard(pen, figure, { x: sheet.margin + (at % columns) * (w + gap), y: 1.35 + Math.floor(at / columns) * (h + gap), w, h }),
  )
  if (items.length > 0) addItems(pen, items, 3.75, 3.1)
}

interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** One figure with its unit, and whence it is. */
export function addCard({ slide, face, lang, pptx }: Pen, figure: Figure & Sourced, { x, y, w, h }: Box): void {
  slide.addShape(pptx.ShapeType.rect, { x, y, w, h, fill: { color: sand }, line: { color: edge, width: 0.75 } })
  slide.addShape(pptx.ShapeType.rect, { x, y, w: 0.08, h, fill: { color: teal } })
  const words = { x: x + 0.24, w: w - 0.4, margin: 0, fontFace: face, lang } as const
  slide.addText(figure.name, { ...words, y: y + 0.1, h: 0.55, fontSize: 14, color: ink, valign: 'middle', fit: 'shrink' })
  slide.addText(
    [
      { text: figure.number ?? '', options: { fontSize: 32, bold: true, color: cobalt } },
      { text: ` ${figure.unit}`, options: { fontSize: 14, color: ink } },
    ],
    { ...words, y: y + 0.66, h: 0.75, valign: 'middle', fit: 'shrink' },
  )
  slide.addText(figure.caption, { ...words, y: y + 1.44, h: h - 1.5, fontSize: 10.5, color: quiet, valign: 'top', fit: 'shrink' })
}
