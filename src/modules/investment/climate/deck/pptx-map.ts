import type { default as PptxGenJS } from 'pptxgenjs'
import { edge, ink, quiet, sheet } from './slide-look.ts'
import type { MapPart } from './slides.ts'
import type { Pen } from './pen.ts'

// The library knows this shape; its types do not.
const freeForm = 'custGeom' as PptxGenJS.SHAPE_NAME

const colour = (hex: string) => hex.replace('#', '').toUpperCase()

/** The map as shapes that the office can colour anew, with its numbers, and the table that says what they are. */
export function addMap(pen: Pen, { map, title, unit, caption, attribution, unknown }: MapPart): void {
  const { slide, face, lang, pptx } = pen
  const width = sheet.width - 2 * sheet.margin
  const room = { x: sheet.margin, y: 1.65, w: 7.2, h: 4.7 }
  const scale = Math.min(room.w / map.width, room.h / Math.max(1, map.height))
  slide.addText(unit ? `${title}, ${unit}` : title, {
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
  for (const area of map.areas) {
    const points = area.rings.flat()
    const [left, top] = [Math.min(...points.map(([x]) => x)), Math.min(...points.map(([, y]) => y))]
    const [right, bottom] = [Math.max(...points.map(([x]) => x)), Math.max(...points.map(([, y]) => y))]
    slide.addShape(freeForm, {
      x: room.x + left * scale,
      y: room.y + top * scale,
      w: (right - left) * scale,
      h: (bottom - top) * scale,
      fill: { color: colour(area.fill) },
      line: { color: 'FFFFFF', width: 1.25 },
      objectName: area.name,
      points: area.rings.flatMap((ring) => [
        ...ring
          .slice(0, -1)
          .map(([x, y], at) => ({ x: (x - left) * scale, y: (y - top) * scale, ...(at === 0 ? { moveTo: true } : {}) })),
        { close: true as const },
      ]),
    })
  }
  for (const {
    centre: [x, y],
    number,
    ink: own,
    room: space,
  } of map.areas) {
    const small = space < 22
    const side = small ? 0.24 : 0.34
    slide.addText(String(number), {
      x: room.x + x * scale - side / 2,
      y: room.y + y * scale - side / 2,
      w: side,
      h: side,
      margin: 0,
      align: 'center',
      valign: 'middle',
      fontFace: face,
      fontSize: small ? 8 : 12,
      bold: true,
      color: small ? ink : colour(own),
      ...(small ? { fill: { color: 'FFFFFF' }, line: { color: ink, width: 0.75 }, shape: pptx.ShapeType.ellipse } : {}),
    })
  }
  const cell = {
    fontFace: face,
    fontSize: 11,
    color: ink,
    border: { type: 'solid', pt: 0.5, color: edge },
    margin: 0.04,
  } as const
  const rows = map.areas.map(({ number, name, value }) => [
    { text: String(number), options: { ...cell, align: 'center' as const } },
    { text: name, options: cell },
    { text: value ?? unknown, options: { ...cell, align: 'right' as const } },
  ])
  slide.addTable(rows, {
    x: 8.15,
    y: 1.6,
    w: sheet.width - sheet.margin - 8.15,
    colW: [0.45, 2.6, sheet.width - sheet.margin - 8.15 - 3.05],
    rowH: 0.32,
    autoPage: false,
  })
  slide.addText(`${caption}\n${attribution}`, {
    x: sheet.margin,
    y: 6.45,
    w: width,
    h: 0.55,
    margin: 0,
    fontFace: face,
    lang,
    fontSize: 9.5,
    color: quiet,
    valign: 'top',
    fit: 'shrink',
  })
}
