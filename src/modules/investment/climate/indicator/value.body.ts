import { z } from 'zod'
import { day, localizedText, plainText, requiredText } from '../../../../platform/api/fields.ts'
import { readNumber, type ValueInput } from '../value/value.ts'
import { period } from './period.ts'

/** A figure or text as a program states it. */
export const valueBody = z.strictObject({
  district: z.string().max(100, 'too_long').nullable().default(null).describe('Slug; null for the whole region'),
  period: z
    .string()
    .max(20, 'too_long')
    .refine((code) => period(code) !== undefined, 'not_a_period')
    .describe('2024, 2024-H1, 2024-Q3, 2024-M9, 2024-05 or 2024-05-31'),
  number: z
    .string()
    .regex(/^-?\d{1,17}(\.\d{1,6})?$/, 'not_a_number')
    .refine((text) => readNumber(text) !== undefined, 'not_a_number')
    .optional()
    .describe('Exact decimal, for indicators of the kind `number`'),
  texts: localizedText(2000).optional().describe('For indicators of the kind `text`'),
  asOf: day,
  source: requiredText(300),
  sourceUrl: z
    .string()
    .max(500, 'too_long')
    .regex(/^(https?:\/\/\S+)?$/, 'not_an_address')
    .default(''),
  act: plainText(300).default(''),
  demo: z.boolean().default(false),
  replaces: z
    .string()
    .regex(/^\d{1,18}$/, 'invalid')
    .nullable()
    .default(null)
    .describe('`no` of the figure that stands there'),
})

export function valueInputOf({ texts, replaces, ...body }: z.output<typeof valueBody>): ValueInput {
  const written = texts && Object.fromEntries(Object.entries(texts).filter(([, text]) => text?.trim()))
  return { ...body, texts: written, replaces: replaces === null ? null : BigInt(replaces) }
}
