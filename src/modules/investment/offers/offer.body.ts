import { z } from 'zod'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { plain } from '../../../kernel/decimal.ts'
import { amountText, currencies } from '../../../kernel/money.ts'
import { localizedName, localizedText, quantity } from '../../../platform/api/fields.ts'
import { capacityUnits } from '../projects/figure/capacity-units.ts'
import type { OfferInput } from './offer.schema.ts'
import { type Offer, readinesses } from './offer.ts'

const money = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,2})?$/, 'decimal_string')
  .refine((text) => Number(text) > 0, 'not_positive')
const percent = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,2})?$/, 'decimal_string')
  .refine((text) => Number(text) > 0, 'not_positive')
  .refine((text) => Number(text) <= 100, 'too_big')
const atMost = (most: number) => quantity.refine((text) => !(Number(text) > most), 'too_big')

const fields = {
  names: localizedName(200),
  sector: z.string().min(1, 'required').max(40, 'too_long').describe('Code of a sector'),
  readiness: z.enum(readinesses, 'invalid_choice'),
  summaries: localizedText(4000),
  district: z.string().max(80, 'too_long').nullable().describe('Address of a place'),
  capacity: z
    .strictObject({ quantity, unit: z.enum(capacityUnits, 'invalid_choice'), perYear: z.boolean('invalid').default(true) })
    .nullable(),
  cost: z.strictObject({ amount: money, currency: z.enum(currencies, 'invalid_choice') }).nullable(),
  sharePercent: percent.nullable(),
  paybackMonths: z.number('not_a_number').int('not_whole').min(1, 'too_small').max(600, 'too_big').nullable(),
  areaHa: atMost(1_000_000).nullable(),
  powerMw: atMost(100_000).nullable(),
  rail: z.boolean('invalid'),
  rawMaterials: localizedText(1000),
  markets: localizedText(1000),
}
const { names, sector, readiness, ...others } = fields

/** A new offer. */
export const newOfferBody = z
  .strictObject({ names, sector, readiness, ...z.object(others).partial().shape })
  .meta({ id: 'NewOffer' })
/** What is changed of an offer; the rest stays. */
export const changeOfferBody = z
  .strictObject({ ...z.object(fields).partial().shape, published: z.boolean('invalid').optional() })
  .meta({ id: 'OfferChange' })

type Change = Omit<z.output<typeof changeOfferBody>, 'published'>

const texts = (given: LocalizedText): LocalizedText =>
  Object.fromEntries(
    Object.entries(given).flatMap(([locale, said]) => (said?.trim() ? [[locale, said.normalize('NFC').trim()]] : [])),
  )
const known = (text: string | null) => (text === null ? undefined : plain(text))

/** What the verb takes, out of what a program sent and, for a change, what stands there. */
export function offerInputOf(change: Change, before?: Offer): OfferInput {
  const or = <T>(given: T | undefined, stored: T) => (given === undefined ? stored : given)
  const capacity = or(
    change.capacity,
    before?.capacityQuantity && before.capacityUnit
      ? { quantity: before.capacityQuantity, unit: before.capacityUnit, perYear: before.capacityPerYear }
      : null,
  )
  const cost = or(
    change.cost,
    before && before.costMinor !== null && before.costCurrency
      ? { amount: amountText({ minor: before.costMinor, currency: before.costCurrency }), currency: before.costCurrency }
      : null,
  )
  return {
    product: texts(change.names ?? before?.product ?? {}),
    summary: texts(change.summaries ?? before?.summary ?? {}),
    sectorCode: change.sector ?? before?.sectorCode ?? '',
    districtSlug: or(change.district, before?.districtSlug ?? null),
    capacity: capacity ? plain(capacity.quantity) : undefined,
    capacityUnit: capacity?.unit ?? 'TNE',
    capacityPerYear: capacity?.perYear ?? true,
    cost: cost?.amount,
    costCurrency: cost?.currency ?? 'USD',
    sharePercent: known(or(change.sharePercent, before?.sharePercent ?? null)),
    paybackMonths: or(change.paybackMonths, before?.paybackMonths ?? null) ?? undefined,
    areaHa: known(or(change.areaHa, before?.areaHa ?? null)),
    powerMw: known(or(change.powerMw, before?.powerMw ?? null)),
    rail: change.rail ?? before?.rail ?? false,
    rawMaterial: texts(change.rawMaterials ?? before?.rawMaterial ?? {}),
    market: texts(change.markets ?? before?.market ?? {}),
    readiness: change.readiness ?? before?.readiness ?? 'idea',
  }
}
