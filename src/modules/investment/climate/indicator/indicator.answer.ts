import { z } from 'zod'
import { currencies } from '../../../../kernel/money.ts'
import { localizedOut, out } from '../../../../platform/api/fields.ts'
import type { Ctx } from '../../../../platform/context.ts'
import { textFor } from '../../../../platform/texts/text-for.ts'
import { latestOf } from '../page/choose-values.ts'
import type { Value } from '../value/value.ts'
import { type Indicator, indicatorKinds, purposes, topics } from './indicator.ts'

export const valueAnswer = z
  .object({
    no: z.string().regex(/^\d+$/).describe('Names this very figure: what a correction replaces'),
    district: z.string().nullable().describe('Slug; null for the whole region'),
    period: z.string().describe('2024, 2024-H1, 2024-Q3, 2024-M9 (January to September), 2024-05 or 2024-05-31'),
    number: z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .nullable(),
    texts: out.texts.nullable(),
    asOf: out.day.describe('Of which day the source is'),
    source: z.string(),
    sourceUrl: z.string(),
    act: z.string().describe('Legal act with its article'),
    demo: z.boolean().describe('Invented for trying the house out'),
  })
  .meta({ id: 'IndicatorValue' })

export const indicatorAnswer = z
  .object({
    id: out.id,
    code: z.string(),
    topic: z.enum(topics),
    kind: z.enum(indicatorKinds),
    ...localizedOut('name', 'lang', 'names'),
    unit: z.string(),
    units: out.texts,
    currency: z.enum(currencies).nullable(),
    purpose: z.enum(purposes).nullable(),
    shareOf: z.string().nullable(),
    headline: z.boolean(),
    position: z.number().int(),
    archived: z.boolean(),
    latest: valueAnswer.nullable().describe('Of the whole region'),
    figures: z.number().int().describe('How many stand, districts included'),
  })
  .meta({ id: 'Indicator' })

export function answerValue(value: Value): z.input<typeof valueAnswer> {
  const { no, district, period, number, texts, asOf, source, sourceUrl, act, demo } = value
  return {
    no: String(no),
    district,
    period,
    number,
    texts: texts as Record<string, string> | null,
    asOf: asOf.toString(),
    source,
    sourceUrl,
    act,
    demo,
  }
}

export function answerIndicator(ctx: Ctx, indicator: Indicator, values: readonly Value[]): z.input<typeof indicatorAnswer> {
  const { names, unit, revision: _, ...rest } = indicator
  const { text, lang } = textFor(names, ctx.locale)
  const latest = latestOf(indicator, values)
  return {
    ...rest,
    name: text,
    lang,
    names: names as Record<string, string>,
    unit: textFor(unit, ctx.locale).text,
    units: unit as Record<string, string>,
    latest: latest ? answerValue(latest) : null,
    figures: values.filter(({ indicatorId }) => indicatorId === indicator.id).length,
  }
}
