import { z } from 'zod'
import { compareDecimals, decimal, isDecimal } from '../../kernel/decimal.ts'
import { locales } from '../../kernel/locale.ts'

/** Five languages, and any text at most `maximum` long in each. */
export const localizedText = (maximum: number) =>
  z
    .strictObject(
      Object.fromEntries(locales.map((locale) => [locale, z.string().max(maximum, 'too_long').optional()])) as Record<
        (typeof locales)[number],
        z.ZodOptional<z.ZodString>
      >,
    )
    .describe('One text in several languages, by BCP 47 tag')

/** As `localizedText`, with at least one text that says something. */
export const localizedName = (maximum: number) =>
  localizedText(maximum).refine((texts) => Object.values(texts).some((text) => text?.trim()), 'name_in_one_language')

export const plainText = (maximum: number) => z.string().max(maximum, 'too_long').transform(tidy)

export const requiredText = (maximum: number) =>
  z.string().max(maximum, 'too_long').transform(tidy).pipe(z.string().min(1, 'required'))

const tidy = (text: string) => text.normalize('NFC').replaceAll('\r\n', '\n').trim()

/** A number as a string, so that no digit is lost: above zero, at most `places` after the point. */
const positiveDecimal = (places: number, example: string) =>
  z
    .string()
    .regex(new RegExp(`^\\d{1,12}(\\.\\d{1,${places}})?$`), 'decimal_string')
    .refine((text) => !isDecimal(text) || compareDecimals(decimal(text), decimal('0')) > 0, 'not_positive')
    .describe(`Decimal number as a string, above zero, e.g. "${example}"`)

/** A quantity: at most three places. */
export const quantity = positiveDecimal(3, '1500')
/** A unit price: at most six places. */
export const unitPrice = positiveDecimal(6, '3.85')

/** A day, ISO 8601. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'not_a_date')
  .transform((text, context) => {
    try {
      return Temporal.PlainDate.from(text, { overflow: 'reject' })
    } catch {
      context.addIssue({ code: 'custom', message: 'not_a_date' })
      return z.NEVER
    }
  })
  .describe('Day, ISO 8601: "2026-11-24"')

export const id = z.guid('invalid').transform((text) => text.toLowerCase())

/** Query of every list. */
export const paging = {
  limit: z.coerce
    .number('not_a_number')
    .int('not_whole')
    .min(1, 'too_small')
    .max(100, 'too_big')
    .default(20)
    .describe('How many at most'),
  cursor: z.string().max(2000, 'too_long').optional().describe('`next` of the page before'),
}

/** Query of whatever shows texts. */
export const localeChoice = {
  locale: z
    .enum(locales, 'invalid_choice')
    .optional()
    .describe('Language of `name`, `description` and of problems; else by Accept-Language'),
}

/** What every list answers. */
export const pageSchema = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    total: z.number().int().describe('How many there are in all'),
    next: z.string().nullable().describe('Cursor of the page after; null on the last one'),
  })

/** Schemas of answers: what leaves the house. */
export const out = {
  texts: z.partialRecord(z.enum(locales), z.string()).describe('One text in several languages, by BCP 47 tag'),
  lang: z.enum(locales).describe('The language that the text is really in'),
  decimal: z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .describe('Exact decimal number'),
  money: z
    .string()
    .regex(/^-?\d+\.\d{2}$/)
    .describe('Exact amount with two places'),
  day: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .describe('Day, ISO 8601'),
  instant: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/)
    .describe('Moment, ISO 8601, UTC'),
  id: z.guid(),
}

/** A text as it goes out: in the reader's language, the language that it really is in, and all that there are. */
export const localizedOut = <One extends string, Lang extends string, All extends string>(one: One, lang: Lang, all: All) =>
  ({ [one]: z.string(), [lang]: out.lang, [all]: out.texts }) as Record<One, z.ZodString> &
    Record<Lang, typeof out.lang> &
    Record<All, typeof out.texts>
