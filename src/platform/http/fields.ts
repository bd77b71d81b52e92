import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { z } from 'zod'
import { compareDecimals, decimal, isDecimal } from '../../kernel/decimal.ts'
import { locales } from '../../kernel/locale.ts'
import type { LocalizedText } from '../../kernel/localized-text.ts'

const trimmed = z
  .string()
  .default('')
  .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim())

/** Free text; empty when left out. */
export const text = (maximum: number) => trimmed.pipe(z.string().max(maximum, 'too_long'))

export const requiredText = (maximum: number) => trimmed.pipe(z.string().min(1, 'required').max(maximum, 'too_long'))

/** One of a list, as a select sends it. */
export const choice = <const T extends readonly [string, ...string[]]>(options: T) => z.enum(options, 'invalid_choice')

/** As `choice`; nothing chosen gives undefined. */
export const optionalChoice = <const T extends readonly [string, ...string[]]>(options: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.enum(options, 'invalid_choice').optional())

/** A number as people type it (`1 500,5`, full width, comma or point): an exact decimal string. */
export function normaliseDecimal(typed: string): string {
  const tidy = typed.normalize('NFKC').replace(/[\s'’]/g, '')
  const comma = tidy.lastIndexOf(',')
  const point = tidy.lastIndexOf('.')
  if (comma >= 0 && point >= 0) {
    const group = comma > point ? /\./g : /,/g
    return tidy.replace(group, '').replace(',', '.')
  }
  return /^\d{1,3}(,\d{3}){2,}$/.test(tidy) ? tidy.replaceAll(',', '') : tidy.replace(',', '.')
}

interface DecimalLimits {
  readonly places: number
  readonly maximum: string
}

const positive = (limits: DecimalLimits) =>
  z
    .string()
    .transform(normaliseDecimal)
    .refine(isDecimal, 'not_a_number')
    .refine((value) => !isDecimal(value) || compareDecimals(decimal(value), decimal('0')) > 0, 'not_positive')
    .refine((value) => (value.split('.')[1] ?? '').length <= limits.places, 'too_many_places')
    .refine((value) => !isDecimal(value) || compareDecimals(decimal(value), decimal(limits.maximum)) <= 0, 'too_big')

/** A quantity: > 0, at most three places. */
export const quantity = trimmed.pipe(z.string().min(1, 'required')).pipe(positive({ places: 3, maximum: '999999999999' }))

/** A unit price: > 0, at most six places. */
export const unitPrice = trimmed.pipe(z.string().min(1, 'required')).pipe(positive({ places: 6, maximum: '999999999999' }))

const emptyIsNothing = (value: unknown) => (typeof value !== 'string' || value.trim() === '' ? undefined : value)

export const optionalQuantity = z.preprocess(emptyIsNothing, quantity.optional())
export const optionalUnitPrice = z.preprocess(emptyIsNothing, unitPrice.optional())

/** A whole number within limits; nothing typed gives undefined. */
export const optionalInteger = (minimum: number, maximum: number) =>
  z.preprocess(
    (value) => (emptyIsNothing(value) === undefined ? undefined : Number(normaliseDecimal(String(value)))),
    z.number('not_a_number').int('not_whole').min(minimum, 'too_small').max(maximum, 'too_big').optional(),
  )

/** The revision of a row as it was shown (PostgreSQL's `integer`). */
export const revisionField = z.coerce.number('invalid').int('invalid').min(0, 'invalid').max(2_147_483_647, 'invalid')

/** A day as `<input type=date>` sends it. */
export const optionalDate = z.preprocess(
  emptyIsNothing,
  z
    .string()
    .transform((value, context) => {
      try {
        return Temporal.PlainDate.from(value)
      } catch {
        context.addIssue({ code: 'custom', message: 'not_a_date' })
        return z.NEVER
      }
    })
    .optional(),
)

/** A telephone number with its country code, kept as E.164; a bare Chinese mobile number is understood. */
export const optionalPhone = trimmed.transform((typed, context) => {
  if (typed === '') return ''
  const number = parsePhoneNumberFromString(typed.normalize('NFKC'), 'CN')
  if (number?.isPossible()) return number.number
  context.addIssue({ code: 'custom', message: 'not_a_phone' })
  return z.NEVER
})

export const optionalEmail = trimmed.pipe(z.union([z.literal(''), z.email('not_an_email').max(254, 'too_long')], 'not_an_email'))

/** A box that must be ticked. */
export const ticked = z.literal('on', 'must_agree')

export const checkbox = z
  .string()
  .optional()
  .transform((value) => value === 'on')

/** One text in the five languages, by inputs named `title.uz`, `title.zh-Hans` …; languages left empty are left out. */
export const localizedText = (maximum: number) =>
  z
    .object(Object.fromEntries(locales.map((locale) => [locale, text(maximum)] as const)))
    .transform((given): LocalizedText => Object.fromEntries(Object.entries(given).filter(([, words]) => words !== '')))

/** As `localizedText`, with at least one text that says something. */
export const localizedName = (maximum: number) =>
  localizedText(maximum).refine((given) => Object.keys(given).length > 0, 'name_in_one_language')
