import { z } from 'zod'
import { compareDecimals, decimal } from '../../../kernel/decimal.ts'
import { currencies } from '../../../kernel/money.ts'
import { units } from '../../../kernel/unit.ts'
import {
  choice,
  optionalChoice,
  optionalInteger,
  optionalQuantity,
  optionalUnitPrice,
  quantity,
  revisionField,
  text,
  unitPrice,
} from '../../../platform/http/fields.ts'
import { productStates } from './product.ts'

const emptyIsNothing = (value: unknown) => (value === '' ? undefined : value)

/** One text in up to five languages; languages left empty are left out. */
export const localizedField = (maximum: number) =>
  z
    .object({ uz: text(maximum), 'uz-Cyrl': text(maximum), ru: text(maximum), 'zh-Hans': text(maximum), en: text(maximum) })
    .partial()
    .default({})
    .transform((texts) => Object.fromEntries(Object.entries(texts).filter(([, words]) => words)) as Partial<typeof texts>)

const names = localizedField(300).refine((texts) => Object.keys(texts).length > 0, 'name_in_one_language')

// An empty row of the form is no row; the last, open row is always there.
const breaks = z.array(z.object({ from: quantity, price: unitPrice })).max(10)
const priceBreaks = z.preprocess(
  (rows) => (Array.isArray(rows) ? rows.filter((row) => row && (row.from || row.price)) : []),
  breaks.transform((rows) => rows.toSorted((a, b) => compareDecimals(decimal(a.from), decimal(b.from)))),
)

const hs6 = z.preprocess(
  (value) => (typeof value === 'string' ? emptyIsNothing(value.replace(/[\s.]/g, '')) : value),
  z
    .string()
    .regex(/^\d{6}$/, 'hs_six_digits')
    .optional(),
)

const nationalCode = z.preprocess(
  (value) => (typeof value === 'string' ? emptyIsNothing(value.replace(/[\s.]/g, '')) : value),
  z
    .string()
    .regex(/^\d{8,13}$/, 'hs_national')
    .optional(),
)

// An empty store is a fact worth telling, unlike an order of nothing.
const stock = z.union([z.literal('0'), optionalQuantity])

/** A product as staff, an import or a program gives it. */
export const productInput = z.object({
  makerId: z.uuid('required'),
  categoryId: z.uuid('required'),
  sku: z.preprocess(emptyIsNothing, z.string().trim().max(80, 'too_long').optional()),
  state: choice(productStates).default('published'),
  names,
  description: localizedField(4000),
  packaging: localizedField(500),
  hs6,
  nationalCodes: z
    .object({ UZ: nationalCode, CN: nationalCode })
    .partial()
    .default({})
    .transform((codes) => JSON.parse(JSON.stringify(codes)) as Record<string, string>),
  unit: choice(units),
  price: optionalUnitPrice,
  currency: choice(currencies).default('USD'),
  priceUnit: optionalChoice(units),
  priceBreaks,
  priceDisplay: choice(['shown', 'on_request']).default('shown'),
  moq: optionalQuantity,
  moqUnit: optionalChoice(units),
  stock,
  leadTimeDays: optionalInteger(0, 730),
  netWeightKg: optionalQuantity,
  shelfLifeMonths: optionalInteger(1, 600),
  certificates: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().max(40)).max(30),
  ),
})

export type ProductInput = z.output<typeof productInput>

/** What the edit form sends besides: which version was edited. */
export const productEdit = productInput.extend({ revision: revisionField })
