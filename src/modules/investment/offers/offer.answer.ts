import { z } from 'zod'
import { plain } from '../../../kernel/decimal.ts'
import { amountText, currencies } from '../../../kernel/money.ts'
import { localizedOut, out } from '../../../platform/api/fields.ts'
import type { Ctx } from '../../../platform/context.ts'
import { textFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { capacityUnits } from '../projects/figure/capacity-units.ts'
import { type Offer, offerStates, readinesses } from './offer.ts'

const sector = z.object({ code: z.string(), name: z.string(), names: out.texts })
const district = z.object({ slug: z.string(), name: z.string(), names: out.texts })

/** An offer as programs read it. */
export const offerAnswer = z
  .object({
    id: out.id,
    slug: z.string(),
    url: z.string().describe('Its page in the language asked for'),
    state: z.enum(offerStates),
    published: z.boolean(),
    demo: z.boolean(),
    ...localizedOut('name', 'lang', 'names'),
    ...localizedOut('summary', 'summaryLang', 'summaries'),
    sector,
    district: district.nullable(),
    capacity: z
      .object({ quantity: out.decimal, unit: z.enum(capacityUnits), perYear: z.boolean() })
      .nullable()
      .describe('Unit of UN/ECE Recommendation 20'),
    cost: z
      .object({ amount: out.money, currency: z.enum(currencies) })
      .nullable()
      .describe('Of the whole project'),
    sharePercent: out.decimal.nullable().describe('Looked for from the investor'),
    paybackMonths: z.number().int().nullable(),
    areaHa: out.decimal.nullable(),
    powerMw: out.decimal.nullable(),
    rail: z.boolean(),
    rawMaterials: out.texts,
    markets: out.texts,
    readiness: z.enum(readinesses),
    revision: z.number().int(),
    updatedAt: out.instant,
  })
  .meta({ id: 'Offer' })

const decimal = (text: string | null) => (text === null ? null : plain(text))
const texts = (text: object) => text as Record<string, string>

export function answerOffer({ locale, publicUrl }: Ctx, offer: Offer): z.input<typeof offerAnswer> {
  const name = textFor(offer.product, locale)
  const summary = textFor(offer.summary, locale)
  const { capacityQuantity, capacityUnit, costMinor, costCurrency, districtNames } = offer
  return {
    id: offer.id,
    slug: offer.slug,
    url: `${publicUrl}/${locale}/invest/offers/${offer.slug}`,
    state: offer.state,
    published: offer.publishedAt !== null,
    demo: offer.demo,
    name: name.text,
    lang: name.lang,
    names: texts(offer.product),
    summary: summary.text,
    summaryLang: summary.lang,
    summaries: texts(offer.summary),
    sector: { code: offer.sectorCode, name: wordsFor(offer.sectorNames, locale), names: texts(offer.sectorNames) },
    district:
      offer.districtSlug && districtNames
        ? { slug: offer.districtSlug, name: wordsFor(districtNames, locale), names: texts(districtNames) }
        : null,
    capacity:
      capacityQuantity === null || capacityUnit === null
        ? null
        : { quantity: plain(capacityQuantity), unit: capacityUnit, perYear: offer.capacityPerYear },
    cost:
      costMinor === null || costCurrency === null
        ? null
        : { amount: amountText({ minor: costMinor, currency: costCurrency }), currency: costCurrency },
    sharePercent: decimal(offer.sharePercent),
    paybackMonths: offer.paybackMonths,
    areaHa: decimal(offer.areaHa),
    powerMw: decimal(offer.powerMw),
    rail: offer.rail,
    rawMaterials: texts(offer.rawMaterial),
    markets: texts(offer.market),
    readiness: offer.readiness,
    revision: offer.revision,
    updatedAt: String(offer.updatedAt),
  }
}
