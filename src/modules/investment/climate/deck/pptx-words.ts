import { cobalt, edge, ink, quiet, sheet } from './slide-look.ts'
import type { Slide, Sourced } from './slides.ts'
import type { Figure } from '../page/presentation.ts'
import type { Pen } from './pen.ts'

type Of<Kind extends Slide['kind']> = Extract<Slide, { kind: Kind }>
const width = sheet.width - 2 * sheet.margin

export function addCover({ slide, face, lang, pptx }: Pen, cover: Of<'cover'>, art: string, band: string): void {
  slide.background = { data: art }
  // Words on strapwork are hard to read: they stand on a night ground.
  slide.addShape(pptx.ShapeType.rect, { x: 0, y: 1.55, w: sheet.width, h: 4.15, fill: { color: ink, transparency: 12 } })
  slide.addShape(pptx.ShapeType.rect, { x: 0.9, y: 0.55, w: 5.2, h: 0.62, fill: { color: ink, transparency: 12 } })
  slide.addShape(pptx.ShapeType.rect, { x: 0.9, y: 6.02, w: 3.4, h: 0.52, fill: { color: ink, transparency: 12 } })
  slide.addImage({ data: band, x: 0, y: sheet.height - 0.32, w: sheet.width, h: 0.32, altText: '' })
  const words = { x: 0.9, w: 11.2, margin: 0, fontFace: face, lang, color: 'FFFFFF' } as const
  slide.addText(cover.house, { ...words, x: 1.1, w: 4.8, y: 0.66, h: 0.4, fontSize: 16, color: 'F3DDA8' })
  slide.addText(cover.title, { ...words, y: 1.75, h: 1.55, fontSize: 46, bold: true, valign: 'bottom', fit: 'shrink' })
  slide.addText(cover.subtitle, { ...words, y: 3.45, h: 0.95, fontSize: 20, valign: 'top', fit: 'shrink' })
  if (cover.prepared)
    slide.addText(cover.prepared, { ...words, y: 4.7, h: 0.6, fontSize: 22, bold: true, color: 'F3DDA8', fit: 'shrink' })
  slide.addText(cover.date, { ...words, x: 1.1, w: 3, y: 6.08, h: 0.4, fontSize: 14 })
}

export function addTexts(pen: Pen, { items }: Of<'texts'>): void {
  addItems(pen, items, 1.25, 5.6)
}

/** Texts one below the other, each with the act that it stands on and its source. */
export function addItems({ slide, face, lang }: Pen, items: readonly (Figure & Sourced)[], y: number, h: number): void {
  const parts = items.flatMap((item) => [
    { text: item.name, options: { fontSize: 18, bold: true, color: cobalt, breakLine: true, paraSpaceBefore: 14 } },
    { text: item.text ?? '', options: { fontSize: 16, color: ink, breakLine: true, paraSpaceBefore: 3 } },
    {
      text: [item.act, item.caption].filter(Boolean).join(' · '),
      options: { fontSize: 10.5, color: quiet, breakLine: true, paraSpaceBefore: 3 },
    },
  ])
  slide.addText(parts, { x: sheet.margin, y, w: width, h, margin: 0, fontFace: face, lang, valign: 'top', fit: 'shrink' })
}

/** A site with its facts beside its table, or a table alone. */
export function addTable(pen: Pen, content: Of<'site'> | Of<'table'>): void {
  const { slide, face, lang } = pen
  const site = content.kind === 'site' ? content : undefined
  const { columns, rows } = content.kind === 'site' ? content.table : content
  const left = site ? 6.3 : sheet.margin
  if (site) {
    const facts = site.facts.flatMap(({ label, value }) => [
      { text: label, options: { fontSize: 11, color: quiet, breakLine: true, paraSpaceBefore: 7 } },
      { text: value, options: { fontSize: 15, bold: true, color: ink, breakLine: true } },
    ])
    slide.addText(site.subtitle, {
      x: sheet.margin,
      y: 1.15,
      w: width,
      h: 0.4,
      margin: 0,
      fontFace: face,
      lang,
      fontSize: 14,
      color: ink,
    })
    slide.addText(facts, {
      x: sheet.margin,
      y: 1.65,
      w: 5.3,
      h: 5,
      margin: 0,
      fontFace: face,
      lang,
      valign: 'top',
      fit: 'shrink',
    })
  }
  const cell = {
    fontFace: face,
    fontSize: 12,
    color: ink,
    border: { type: 'solid', pt: 0.5, color: edge },
    margin: 0.06,
  } as const
  const head = columns.map((text) => ({ text, options: { ...cell, bold: true, color: 'FFFFFF', fill: { color: cobalt } } }))
  const body = rows.map((row) => row.map((text) => ({ text, options: cell })))
  if (columns.length > 0 && rows.length > 0)
    slide.addTable([head, ...body], { x: left, y: site ? 1.7 : 1.35, w: sheet.width - sheet.margin - left, autoPage: false })
  if (content.caption)
    slide.addText(content.caption, {
      x: sheet.margin,
      y: 6.7,
      w: width,
      h: 0.3,
      margin: 0,
      fontFace: face,
      lang,
      fontSize: 9.5,
      color: quiet,
      fit: 'shrink',
    })
}

export function addClosing({ slide, face, lang }: Pen, { lines, notes }: Of<'closing'>): void {
  const words = lines.map((text, at) => ({
    text,
    options: { fontSize: at === 0 ? 22 : 18, bold: at === 0, color: ink, breakLine: true, paraSpaceBefore: 6 },
  }))
  slide.addText(words, { x: sheet.margin, y: 1.6, w: width, h: 3.2, margin: 0, fontFace: face, lang, valign: 'top' })
  slide.addText(notes.join('\n'), {
    x: sheet.margin,
    y: 5.3,
    w: width,
    h: 1.4,
    margin: 0,
    fontFace: face,
    lang,
    fontSize: 12,
    color: quiet,
    valign: 'bottom',
  })
}
