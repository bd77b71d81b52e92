import { z } from 'zod'
import { currencies } from '../../../kernel/money.ts'
import {
  checkbox,
  choice,
  localizedName,
  localizedText,
  normaliseDecimal,
  optionalInteger,
  optionalQuantity,
  requiredText,
  revisionField,
} from '../../../platform/http/fields.ts'
import { capacityUnits } from '../projects/figure/capacity-units.ts'
import { optionalKey } from '../projects/project/project.schema.ts'
import { offerActions, readinesses } from './offer.ts'

/** An amount of money as typed: at most two places, and no more than the ledger holds; nothing typed gives undefined. */
export const optionalAmount = optionalQuantity.refine((value) => (value?.split('.')[1] ?? '').length <= 2, 'too_many_places')

const percent = z.preprocess(
  (value) => (typeof value !== 'string' || value.trim() === '' ? undefined : normaliseDecimal(value).replace(/%$/, '')),
  z
    .string()
    .regex(/^\d{1,9}(\.\d+)?$/, 'not_a_number')
    .refine((value) => (value.split('.')[1] ?? '').length <= 2, 'too_many_places')
    .refine((value) => !(Number(value) <= 0), 'not_positive')
    .refine((value) => !(Number(value) > 100), 'too_big')
    .optional(),
)

/** An offer as the form gives it. */
export const offerInput = z.object({
  product: localizedName(200),
  summary: localizedText(4000).prefault({}),
  sectorCode: requiredText(40),
  districtSlug: optionalKey.default(null),
  capacity: optionalQuantity,
  capacityUnit: choice(capacityUnits).default('TNE'),
  capacityPerYear: checkbox,
  cost: optionalAmount,
  costCurrency: choice(currencies).default('USD'),
  sharePercent: percent,
  paybackMonths: optionalInteger(1, 600),
  areaHa: optionalQuantity.refine((value) => !(Number(value) > 1_000_000), 'too_big'),
  powerMw: optionalQuantity.refine((value) => !(Number(value) > 100_000), 'too_big'),
  rail: checkbox,
  rawMaterial: localizedText(1000).prefault({}),
  market: localizedText(1000).prefault({}),
  readiness: choice(readinesses),
})
export type OfferInput = z.output<typeof offerInput>

export const editOfferSchema = offerInput.extend({ revision: revisionField })
export const stepOfferSchema = z.object({ action: choice(offerActions), revision: revisionField })
export const showOfferSchema = z.object({ shown: checkbox, revision: revisionField })
export const offerFileSchema = z.object({
  file: z.instanceof(File, { message: 'file_needed' }).refine((file) => file.size > 0, 'file_needed'),
})
