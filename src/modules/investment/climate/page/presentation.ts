import type { Locale } from '../../../../kernel/locale.ts'
import { groupDigits } from '../../../../kernel/money.ts'
import { formatDay } from '../../../../kernel/when.ts'
import { type Ctx } from '../../../../platform/context.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import type { Chart } from '../chart/chart.ts'
import { climateTexts } from '../climate-texts.ts'
import type { District } from '../district/district.ts'
import { districts } from '../district/district.queries.ts'
import { type Indicator, type Topic, topics } from '../indicator/indicator.ts'
import { indicators } from '../indicator/indicator.queries.ts'
import { periodName } from '../indicator/period.ts'
import type { Boundaries } from '../map/boundaries.ts'
import { currentBoundaries } from '../map/boundaries.queries.ts'
import type { Value } from '../value/value.ts'
import { valuesNow } from '../value/value.queries.ts'
import { latestOf, seriesOf, sharesOf } from './choose-values.ts'

/** A figure or text with all that must stand under it. */
export interface Figure {
  readonly code: string
  readonly name: string
  /** For people; absent for a text. */
  readonly number: string | undefined
  readonly unit: string
  readonly text: string | undefined
  readonly period: string
  readonly source: string
  readonly sourceUrl: string
  readonly asOf: string
  readonly act: string
  readonly demo: boolean
  readonly headline: boolean
}

export type SourcedChart = Chart & Pick<Figure, 'source' | 'sourceUrl' | 'asOf' | 'demo'> & { readonly period: string }

export interface TopicPart {
  readonly topic: Topic
  readonly title: string
  readonly figures: readonly Figure[]
  readonly series: readonly SourcedChart[]
  readonly shares: readonly SourcedChart[]
}

/** The region in figures as one reader gets it: what page, paper and slides are made from. */
export interface Presentation {
  readonly region: string
  readonly headlines: readonly Figure[]
  readonly topics: readonly TopicPart[]
}

/** What the house knows of the region now. */
export interface Climate {
  readonly indicators: readonly Indicator[]
  readonly districts: readonly District[]
  readonly values: readonly Value[]
  readonly boundaries: Boundaries | undefined
}

export async function climateNow({ db }: Pick<Ctx, 'db'>): Promise<Climate> {
  const [all, places, values, boundaries] = await Promise.all([
    indicators(db),
    districts(db),
    valuesNow(db),
    currentBoundaries(db),
  ])
  return { indicators: all, districts: places, values, boundaries }
}

/** A figure as people read it: at most two places, as many as the source gives. */
export const numberText = (number: string, locale: Locale) => groupDigits(number, locale)

export function figureOf(indicator: Indicator, value: Value, locale: Locale): Figure {
  return {
    code: indicator.code,
    name: wordsFor(indicator.names, locale),
    number: value.number === null ? undefined : numberText(value.number, locale),
    unit: wordsFor(indicator.unit, locale),
    text: value.texts ? wordsFor(value.texts, locale) : undefined,
    period: periodName(value.period, locale),
    source: value.demo ? climateTexts(locale)('demo.source') : value.source,
    sourceUrl: value.sourceUrl,
    asOf: formatDay(value.asOf, locale),
    act: value.act,
    demo: value.demo,
    headline: indicator.headline,
  }
}

/** The latest figure of each indicator for the whole region, its series over the years, and wholes with their parts. */
export function presentationOf({ indicators: all, values }: Climate, house: Ctx['house'], locale: Locale): Presentation {
  const t = climateTexts(locale)
  const parts = topics.map((topic): TopicPart => {
    const own = all.filter((indicator) => indicator.topic === topic)
    const shares = sharesOf(own, values).map(({ word: _, members }): SourcedChart => {
      const first = members[0]!
      const figure = figureOf(first.indicator, first.value, locale)
      return {
        title: t('share.title', { topic: topicTitle(topic, locale) }),
        unit: '%',
        points: members.map(({ indicator, value }) => ({
          label: wordsFor(indicator.names, locale),
          value: Number(value.number),
          text: numberText(value.number!, locale),
        })),
        ...sourced(figure),
      }
    })
    const figures = own
      .filter(({ shareOf }) => !shareOf)
      .flatMap((indicator) => {
        const value = latestOf(indicator, values)
        return value ? [figureOf(indicator, value, locale)] : []
      })
    const series = own.flatMap((indicator): SourcedChart[] => {
      const chosen = seriesOf(indicator, values)
      const last = chosen.at(-1)
      if (!last) return []
      const points = chosen.map(({ period, number }) => ({
        label: period,
        value: Number(number),
        text: numberText(number!, locale),
      }))
      const figure = figureOf(indicator, last, locale)
      return [
        {
          title: figure.name,
          unit: figure.unit,
          points,
          ...sourced(figure),
          period: spanOf(chosen, locale),
          demo: chosen.some(({ demo }) => demo),
        },
      ]
    })
    return { topic, title: topicTitle(topic, locale), figures, series, shares }
  })
  const filled = parts.filter(({ figures, shares }) => figures.length + shares.length > 0)
  return {
    region: wordsFor(house.region, locale),
    headlines: filled.flatMap(({ figures }) => figures.filter(({ headline, number }) => headline && number !== undefined)),
    topics: filled,
  }
}

export const topicTitle = (topic: Topic, locale: Locale) => climateTexts(locale)(`topic.${topic}`)

const spanOf = (chosen: readonly Value[], locale: Locale) =>
  `${periodName(chosen[0]!.period, locale)} – ${periodName(chosen.at(-1)!.period, locale)}`

const sourced = ({ source, sourceUrl, asOf, demo, period }: Figure) => ({ source, sourceUrl, asOf, demo, period })
