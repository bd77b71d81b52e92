import type { Locale } from '../../../../kernel/locale.ts'
import { formatDay } from '../../../../kernel/when.ts'
import { type Ctx, today } from '../../../../platform/context.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { climateTexts } from '../climate-texts.ts'
import { mapPart } from '../page/map-part.ts'
import { captionOf } from '../page/caption.ts'
import { type Climate, type Figure, presentationOf, type TopicPart } from '../page/presentation.ts'
import type { DeckSection } from './sections.ts'
import type { Deck, DeckChart, Slide, Sourced } from './slides.ts'

interface Order {
  readonly sections: readonly DeckSection[]
  /** On the cover: for whom it was made. */
  readonly investor?: string
  /** Under the title: the sector that it is about. */
  readonly subject?: string
  readonly sites: readonly Slide[]
  readonly projects: readonly Slide[]
}

/** Slides of the region for one reader: what was chosen, each figure with its source, at most six figures or two charts a slide. */
export function composeDeck(ctx: Pick<Ctx, 'house' | 'locale' | 'now' | 'publicUrl'>, climate: Climate, order: Order): Deck {
  const { house, locale, publicUrl } = ctx
  const t = climateTexts(locale)
  const shown = presentationOf(climate, house, locale)
  const title = t('invest.title', { region: shown.region })
  const date = formatDay(today(ctx), locale)
  const has = (section: DeckSection) => order.sections.includes(section)
  const cover: Slide = {
    kind: 'cover',
    title,
    subtitle: order.subject ? t('deck.subject', { sector: order.subject }) : t('invest.lead'),
    prepared: order.investor ? t('deck.preparedFor', { investor: order.investor }) : '',
    date,
    house: wordsFor(house.name, locale),
  }
  const headlines: Slide[] = has('headlines')
    ? figureSlides(
        t('headlines.title'),
        shown.headlines.map((figure) => withCaption(figure, locale)),
      )
    : []
  const map = has('map') ? mapPart(climate, locale, undefined) : undefined
  const notes = [t('deck.notesFigures'), ...(climate.values.some(({ demo }) => demo) ? [t('demo.note')] : [])]
  const contact = [wordsFor(house.address, locale), house.phone, house.email, house.wechat && `WeChat: ${house.wechat}`]
  const closing: Slide = {
    kind: 'closing',
    title: t('deck.contact'),
    lines: [wordsFor(house.name, locale), ...contact, `${publicUrl}/${locale}/invest`].filter(Boolean),
    notes,
  }
  return {
    title,
    slides: [
      cover,
      ...headlines,
      ...shown.topics.filter(({ topic }) => has(topic)).flatMap((part) => topicSlides(part, locale, has('headlines'))),
      ...(map ? [{ kind: 'map' as const, ...map }] : []),
      ...(has('sites') ? order.sites : []),
      ...(has('projects') ? order.projects : []),
      closing,
    ],
  }
}

/** Figures that a chart shows, or that stand at the head already, are not said twice. */
function topicSlides(part: TopicPart, locale: Locale, headed: boolean): Slide[] {
  const { title } = part
  const drawn = new Set(part.series.map((chart) => chart.title))
  const numbers = part.figures
    .filter(({ number, name, headline }) => number !== undefined && !drawn.has(name) && !(headed && headline))
    .map((figure) => withCaption(figure, locale))
  const charts: DeckChart[] = [
    ...part.shares.map((chart) => ({ ...chart, shape: 'shares' as const, caption: captionOf(chart, locale) })),
    ...part.series.map((chart) => ({ ...chart, shape: 'series' as const, caption: captionOf(chart, locale) })),
  ]
  const texts = part.figures.filter(({ text }) => text !== undefined).map((item) => withCaption(item, locale))
  const few = numbers.length > 0 && numbers.length <= 3
  if (few && charts.length === 1) return [{ kind: 'charts', title, charts, figures: numbers }, ...textSlides(title, texts)]
  const drawings = groups(charts, 2).map((pair): Slide => ({ kind: 'charts', title, charts: pair, figures: [] }))
  const joined = few && texts.length > 0 && texts.reduce((sum, item) => sum + roomOfItem(item), 0) <= mostRoom / 2
  if (joined) return [...drawings, { kind: 'figures', title, figures: numbers, items: texts }]
  return [...drawings, ...figureSlides(title, numbers), ...textSlides(title, texts)]
}

const withCaption = (figure: Figure, locale: Locale) => ({ ...figure, caption: captionOf(figure, locale) })

const figureSlides = (title: string, figures: readonly (Figure & Sourced)[]): Slide[] =>
  groups(figures, 6).map((six): Slide => ({ kind: 'figures', title, figures: six, items: [] }))

const textSlides = (title: string, texts: readonly (Figure & Sourced)[]): Slide[] =>
  textGroups(texts).map((items): Slide => ({ kind: 'texts', title, items }))

function groups<Item>(all: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
}

// A Chinese sign takes the room of two letters; a slide holds so much of them as is still read from the back of a room.
const roomOf = (text: string) => [...text].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 2 : 1), 0)
const mostRoom = 900
const roomOfItem = ({ name, text }: Figure) => roomOf(`${name}${text}`) + 160

function textGroups(items: readonly (Figure & Sourced)[]): (Figure & Sourced)[][] {
  const all: (Figure & Sourced)[][] = []
  let left = 0
  for (const item of items) {
    const room = roomOfItem(item)
    const fits = all.length > 0 && room <= left
    if (fits) all.at(-1)!.push(item)
    else all.push([item])
    left = (fits ? left : mostRoom) - room
  }
  return all
}
