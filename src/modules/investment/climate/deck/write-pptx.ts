import sharp from 'sharp'
import type { default as PptxGenJS } from 'pptxgenjs'
import type { Locale } from '../../../../kernel/locale.ts'
import type { HouseSettings } from '../../../../platform/settings/house.ts'
import { paletteOf } from '../../../../ui/ornament/index.ts'
import { bandArt, coverArt } from './cover-art.ts'
import { addCharts } from './pptx-charts.ts'
import { addMap } from './pptx-map.ts'
import { addFigures } from './pptx-figures.ts'
import { addClosing, addCover, addTable, addTexts } from './pptx-words.ts'
import type { Pen } from './pen.ts'
import { cobalt, faceOf, officeLanguage, quiet, sheet } from './slide-look.ts'
import type { Deck, Slide } from './slides.ts'

/** The deck for PowerPoint, WPS and LibreOffice: charts, tables and the map are their own and can be edited. */
export async function writePptx(deck: Deck, house: HouseSettings, locale: Locale): Promise<Uint8Array> {
  const { default: Pptx } = (await import('pptxgenjs')) as unknown as { default: new () => PptxGenJS }
  const pptx = new Pptx()
  const face = faceOf(locale)
  pptx.layout = 'LAYOUT_WIDE'
  pptx.title = deck.title
  pptx.author = house.name[locale] ?? house.name.en
  pptx.company = pptx.author
  pptx.theme = { headFontFace: face, bodyFontFace: face }
  const palette = paletteOf(house.look?.dyes)
  const [cover, band] = await Promise.all([picture(coverArt(palette, 1600, 900)), picture(bandArt(palette, 1600, 24))])
  deck.slides.forEach((content, at) => {
    const slide = pptx.addSlide()
    const pen: Pen = { pptx, slide, locale, face, lang: officeLanguage[locale] }
    if (content.kind === 'cover') return addCover(pen, content, cover, band)
    frame(pen, content.title, at + 1, deck.title, band)
    addContent(pen, content)
  })
  return new Uint8Array((await pptx.write({ outputType: 'nodebuffer' })) as Buffer)
}

async function picture(svg: string): Promise<string> {
  const png = await sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer()
  return `image/png;base64,${png.toString('base64')}`
}

function frame({ slide, face, lang }: Pen, title: string, number: number, deck: string, band: string): void {
  slide.background = { color: 'FFFFFF' }
  slide.addImage({ data: band, x: 0, y: 0, w: sheet.width, h: 0.2, altText: '' })
  const width = sheet.width - 2 * sheet.margin
  slide.addText(title, {
    x: sheet.margin,
    y: 0.38,
    w: width,
    h: 0.75,
    margin: 0,
    fontFace: face,
    lang,
    fontSize: 26,
    bold: true,
    color: cobalt,
    valign: 'middle',
    fit: 'shrink',
  })
  slide.addText(deck, {
    x: sheet.margin,
    y: 7.05,
    w: width - 1,
    h: 0.3,
    margin: 0,
    fontFace: face,
    lang,
    fontSize: 10,
    color: quiet,
  })
  slide.addText(String(number), {
    x: sheet.width - sheet.margin - 1,
    y: 7.05,
    w: 1,
    h: 0.3,
    margin: 0,
    align: 'right',
    fontFace: face,
    fontSize: 10,
    color: quiet,
  })
}

function addContent(pen: Pen, content: Exclude<Slide, { kind: 'cover' }>): void {
  switch (content.kind) {
    case 'figures':
      return addFigures(pen, content)
    case 'charts':
      return addCharts(pen, content)
    case 'texts':
      return addTexts(pen, content)
    case 'map':
      return addMap(pen, content)
    case 'site':
    case 'table':
      return addTable(pen, content)
    case 'closing':
      return addClosing(pen, content)
  }
}
