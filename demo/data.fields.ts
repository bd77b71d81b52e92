import { z } from 'zod'

const cyrillic = /\p{Script=Cyrillic}/u
const han = /\p{Script=Han}/u
const latin = /\p{Script=Latin}/u
const line = z
  .string()
  .min(1)
  .refine((text) => text === text.trim(), 'has blanks at its ends')

/** Uzbek in Latin letters: oʻ and gʻ with U+02BB, the tutuq belgisi as U+02BC, no other apostrophe. */
export const uz = line
  .refine((text) => latin.test(text) && !cyrillic.test(text) && !han.test(text), 'is not in Latin letters')
  .refine((text) => !/['‘’`´ʹ′]/.test(text), 'has an apostrophe other than U+02BB and U+02BC')
  .refine((text) => !/(^|[^oOgG])ʻ/.test(text), 'has U+02BB after a letter other than o and g')
  .refine((text) => !/\bcm\b/.test(text), 'has cm, which Uzbek writes sm')

/** Russian: Cyrillic, without the four letters that only Uzbek has. */
export const ru = line
  .refine((text) => cyrillic.test(text) && !han.test(text), 'is not in Cyrillic letters')
  .refine((text) => !/[ўқғҳ]/i.test(text), 'has Uzbek letters')

/** Simplified Chinese, punctuated as Chinese is: no half-width mark after a character. */
export const zh = line
  .refine((text) => han.test(text) && !cyrillic.test(text), 'has no Chinese characters')
  .refine((text) => !/\p{Script=Han}[,;:!?().]/u.test(text), 'has a half-width mark after a character')

/** English: Latin letters; names keep their oʻ and gʻ. */
export const en = line.refine((text) => latin.test(text) && !cyrillic.test(text) && !han.test(text), 'is not in Latin letters')

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** A positive decimal as a string, so that no amount passes through floating point. */
export const positive = z.string().regex(/^(?=.*[1-9])(0|[1-9]\d*)(\.\d{1,6})?$/)

/** Currencies the house trades in, by ISO 4217. */
export const currencies = ['USD', 'CNY', 'EUR', 'UZS'] as const

/** UN/ECE Recommendation 20 codes, with the package codes of Rec 21 behind an X. */
export const unit = z.enum([
  'KGM',
  'GRM',
  'TNE',
  'H87',
  'LTR',
  'SET',
  'PR',
  'DZN',
  'MTR',
  'MTK',
  'MTQ',
  'XCT',
  'XBX',
  'XBG',
  'XRO',
])
