import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locale } from '../../../../kernel/locale.ts'
import { typesetPdf } from '../../../../platform/documents/pdf.ts'
import { projectRoot } from '../../../../platform/project-root.ts'
import type { HouseSettings } from '../../../../platform/settings/house.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { paletteOf } from '../../../../ui/ornament/index.ts'
import { drawSeries } from '../chart/draw-columns.ts'
import { drawShares, shareColours } from '../chart/draw-shares.ts'
import { drawMap } from '../map/draw-map.ts'
import { bandArt, coverArt } from './cover-art.ts'
import type { Deck, Slide } from './slides.ts'

const template = path.join(projectRoot, 'src/modules/investment/climate/deck/deck.typ')

/** The deck as PDF/A, one page a slide, with the charts of the page. */
export async function writePdf(deck: Deck, house: HouseSettings, locale: Locale, now: Temporal.Instant): Promise<Uint8Array> {
  const palette = paletteOf(house.look?.dyes)
  const data = {
    title: deck.title,
    house: wordsFor(house.name, locale),
    lang: locale === 'zh-Hans' ? 'zh' : locale.slice(0, 2),
    cover: coverArt(palette, 1600, 900),
    band: bandArt(palette, 1600, 24),
    colours: shareColours,
    slides: deck.slides.map(drawn),
  }
  return typesetPdf(await readFile(template, 'utf8'), data, now)
}

function drawn(slide: Slide): unknown {
  if (slide.kind === 'charts') {
    const charts = slide.charts.map((chart) => ({
      ...chart,
      svg: lettered(chart.shape === 'shares' ? drawShares(chart) : drawSeries(chart)),
    }))
    return { ...slide, charts }
  }
  if (slide.kind === 'map') {
    const { map, ...rest } = slide
    const areas = map.areas.map(({ number, name, value }) => ({ number, name, ...(value === undefined ? {} : { value }) }))
    return { ...rest, areas, svg: lettered(drawMap(map, slide.title, slide.unit)) }
  }
  return slide
}

// The face that the typesetter knows has both the Latin and the Chinese signs.
const lettered = (svg: string) => svg.replace('<svg ', '<svg font-family="Noto Sans, Noto Sans SC" ')
