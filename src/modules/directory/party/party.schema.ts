import { z } from 'zod'
import { locales } from '../../../kernel/locale.ts'
import { localizedName, text } from '../../../platform/http/fields.ts'
import { partyKinds } from './party.ts'

const LONGEST = 300

const empty = (value: unknown) => (value === '' || value === null ? undefined : value)

/** A country, ISO 3166-1 alpha-2. */
const country = z.preprocess(
  (value) => empty(typeof value === 'string' ? value.trim().toUpperCase() : value),
  z
    .string()
    .regex(/^[A-Z]{2}$/, 'not_a_country')
    .optional(),
)

/** A party as its form gives it. `spellings` are further ones, one a line. */
export const partyInput = z.object({
  kind: z.enum(partyKinds, 'invalid_choice'),
  names: localizedName(LONGEST),
  country,
  registryNumber: text(60),
  note: text(2000),
  spellings: text(6000)
    .transform((lines) => [...new Set(lines.split('\n').map((line) => line.trim()))].filter((line) => line !== ''))
    .refine((lines) => lines.length <= 60 && lines.every((line) => line.length <= LONGEST), 'too_long'),
})
export type PartyInput = z.output<typeof partyInput>

/** One more spelling of a party, and the language in which it is written so, where that is known. */
export const spellingInput = z.object({
  spelling: text(LONGEST).pipe(z.string().min(1, 'required')),
  language: z.preprocess(empty, z.enum(locales, 'invalid_choice').optional()),
})
export type SpellingInput = z.output<typeof spellingInput>
