import { z } from 'zod'
import { locales } from '../../../kernel/locale.ts'
import { currencies } from '../../../kernel/money.ts'
import { checkbox, choice, optionalEmail, requiredText, text, unitPrice } from '../../../platform/http/fields.ts'
import { defaultPalette, ornamentFamilies } from '../../../ui/ornament/index.ts'

const inEveryLanguage = (maximum: number) =>
  z.object({
    uz: requiredText(maximum),
    'uz-Cyrl': text(maximum).transform((typed) => typed || undefined),
    ru: requiredText(maximum),
    'zh-Hans': requiredText(maximum),
    en: requiredText(maximum),
  })

const inSomeLanguage = (maximum: number) =>
  z.object({
    uz: text(maximum),
    'uz-Cyrl': text(maximum).transform((typed) => typed || undefined),
    ru: text(maximum),
    'zh-Hans': text(maximum),
    en: text(maximum),
  })

export const dyes = Object.keys(defaultPalette) as (keyof typeof defaultPalette)[]

const timeZone = requiredText(60).refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}, 'not_a_time_zone')

const whole = (minimum: number, maximum: number) =>
  z.coerce.number('not_a_number').int('not_whole').min(minimum, 'too_small').max(maximum, 'too_big')

/** The house's settings as its form gives them. */
export const settingsForm = z.object({
  name: inEveryLanguage(120),
  region: inEveryLanguage(80),
  hostCity: inEveryLanguage(80),
  tagline: inSomeLanguage(160),
  address: inSomeLanguage(300),
  phone: text(40),
  email: optionalEmail,
  wechat: text(60),
  defaultLocale: choice(locales),
  timeZone,
  defaultCurrency: choice(currencies),
  originLocode: text(5).refine((code) => code === '' || /^[A-Z]{2}[A-Z2-9]{3}$/.test(code), 'not_a_locode'),
  answerWithinHours: whole(1, 720),
  quotationValidDays: whole(1, 365),
  keepBuyersMonths: whole(1, 240),
  pricesHidden: checkbox,
  rates: z.object({
    perUsd: z.object({ USD: unitPrice, CNY: unitPrice, EUR: unitPrice, UZS: unitPrice }),
    date: z.iso.date('not_a_date'),
    source: requiredText(200),
  }),
  dyes: z.record(z.string(), z.string().regex(/^#[0-9a-f]{6}$/i, 'not_a_colour')).default({}),
  families: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.enum(ornamentFamilies)).min(1, 'required'),
  ),
})

export type SettingsForm = z.output<typeof settingsForm>
