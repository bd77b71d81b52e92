import { z } from 'zod'
import { compareDecimals, decimal } from '../../../kernel/decimal.ts'
import { currencies } from '../../../kernel/money.ts'
import { units } from '../../../kernel/unit.ts'
import { id, localizedName, localizedText, quantity, unitPrice } from '../../../platform/api/fields.ts'
import { type Product, productStates } from './product.ts'
import type { ProductInput } from './product.schema.ts'

const unit = z.enum(units, 'invalid_choice')
const nationalCode = z
  .string()
  .regex(/^\d{8,13}$/, 'hs_national')
  .optional()

const fields = {
  makerId: id,
  categoryId: id,
  sku: z.string().trim().min(1, 'required').max(80, 'too_long').nullable(),
  state: z.enum(productStates, 'invalid_choice'),
  names: localizedName(300),
  descriptions: localizedText(4000),
  packagings: localizedText(500),
  hs6: z
    .string()
    .regex(/^\d{6}$/, 'hs_six_digits')
    .nullable(),
  nationalCodes: z.strictObject({ UZ: nationalCode, CN: nationalCode }),
  unit,
  price: z
    .strictObject({
      amount: unitPrice,
      currency: z.enum(currencies, 'invalid_choice'),
      per: unit.optional().describe('The unit of the product when left out'),
      breaks: z
        .array(z.strictObject({ from: quantity, price: unitPrice }))
        .max(10, 'too_big')
        .default([]),
    })
    .nullable(),
  priceDisplay: z.enum(['shown', 'on_request'], 'invalid_choice'),
  moq: z.strictObject({ quantity, unit: unit.optional() }).nullable(),
  stock: quantity.nullable(),
  leadTimeDays: z.number('not_a_number').int('not_whole').min(0, 'too_small').max(730, 'too_big').nullable(),
  netWeightKg: quantity.nullable(),
  shelfLifeMonths: z.number('not_a_number').int('not_whole').min(1, 'too_small').max(600, 'too_big').nullable(),
  certificates: z.array(z.string().max(40, 'too_long')).max(30, 'too_big'),
}

const { makerId, categoryId, names, unit: ownUnit, ...others } = fields

/** A new product. */
export const newProductBody = z
  .strictObject({ makerId, categoryId, names, unit: ownUnit, ...z.object(others).partial().shape })
  .meta({ id: 'NewProduct' })
/** What is changed of a product; the rest stays. */
export const changeProductBody = z.strictObject(z.object(fields).partial().shape).meta({ id: 'ProductChange' })

type Change = z.output<typeof changeProductBody>

const orNothing = <T>(value: T | null | undefined): T | undefined => value ?? undefined
const texts = (given: Record<string, string | undefined>) =>
  Object.fromEntries(
    Object.entries(given).flatMap(([locale, text]) => (text?.trim() ? [[locale, text.normalize('NFC').trim()]] : [])),
  )

/** What the verb takes, out of what a program sent and, for a change, what stands there. */
export function productInputOf(change: Change, before?: Product): ProductInput {
  const given = <Key extends keyof Change>(key: Key, otherwise: Change[Key]): Change[Key] =>
    change[key] === undefined ? otherwise : change[key]
  const price = given('price', before?.price ? { ...before.price, breaks: [...before.price.breaks] } : null)
  const moq = given('moq', before?.moq ? { quantity: before.moq, unit: before.moqUnit ?? undefined } : null)
  return {
    makerId: change.makerId ?? before?.maker.id ?? '',
    categoryId: change.categoryId ?? before?.category.id ?? '',
    sku: orNothing(given('sku', before?.sku ?? null)),
    state: given('state', before?.state) ?? 'published',
    names: texts(given('names', before?.names) ?? {}),
    description: texts(given('descriptions', before?.description) ?? {}),
    packaging: texts(given('packagings', before?.packaging) ?? {}),
    hs6: orNothing(given('hs6', before?.hs6 ?? null)),
    nationalCodes: JSON.parse(JSON.stringify(given('nationalCodes', before?.nationalCodes) ?? {})) as Record<string, string>,
    unit: change.unit ?? before?.unit ?? 'H87',
    price: price?.amount,
    currency: price?.currency ?? 'USD',
    priceUnit: price?.per,
    priceBreaks: (price?.breaks ?? []).toSorted((a, b) => compareDecimals(decimal(a.from), decimal(b.from))),
    priceDisplay: given('priceDisplay', before?.priceDisplay) ?? 'shown',
    moq: moq?.quantity,
    moqUnit: moq?.unit,
    stock: orNothing(given('stock', before?.stock ?? null)),
    leadTimeDays: orNothing(given('leadTimeDays', before?.leadTimeDays ?? null)),
    netWeightKg: orNothing(given('netWeightKg', before?.netWeightKg ?? null)),
    shelfLifeMonths: orNothing(given('shelfLifeMonths', before?.shelfLifeMonths ?? null)),
    certificates: given('certificates', [...(before?.certificates ?? [])]) ?? [],
  }
}
