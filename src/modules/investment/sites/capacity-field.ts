import { z } from 'zod'
import { isDecimal } from '../../../kernel/decimal.ts'
import { normaliseDecimal } from '../../../platform/http/fields.ts'

/** A figure that may be zero, and may be unknown: blank gives undefined, never zero. At most three places. */
export const amountOrNothing = z.preprocess(
  (value) => (typeof value !== 'string' || value.trim() === '' ? undefined : normaliseDecimal(value)),
  z
    .string()
    .refine(isDecimal, 'not_a_number')
    .refine((value) => !value.startsWith('-'), 'too_small')
    .refine((value) => (value.split('.')[1] ?? '').length <= 3, 'too_many_places')
    .refine((value) => !isDecimal(value) || Number(value) < 1e6, 'too_big')
    .optional(),
)
