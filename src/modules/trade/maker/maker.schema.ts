import { z } from 'zod'
import { currencies } from '../../../kernel/money.ts'
import { choice, optionalInteger, optionalQuantity, optionalUnitPrice } from '../../../platform/http/fields.ts'

/** What a maker can do about each line that is asked for; a line left blank is not answered. */
export const answerLinesSchema = z.object({
  lines: z
    .array(
      z.object({
        position: z.coerce.number('invalid').int('invalid').min(0, 'invalid').max(10_000, 'invalid'),
        price: optionalUnitPrice,
        currency: choice(currencies),
        leadTimeDays: optionalInteger(0, 730),
        stock: z.union([z.literal('0'), optionalQuantity]),
      }),
    )
    .max(200)
    .default([]),
})
export type AnswerLines = z.output<typeof answerLinesSchema> & { readonly inquiryId: string }
