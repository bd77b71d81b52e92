import { z } from 'zod'
import { currencies } from '../../kernel/money.ts'
import { locales } from '../../kernel/locale.ts'
import type { Database, Reader, Tx } from '../database/database.ts'
import { json, sql } from '../database/sql.ts'

const localized = z.object({
  uz: z.string(),
  ru: z.string(),
  'zh-Hans': z.string(),
  en: z.string(),
  'uz-Cyrl': z.string().optional(),
})

/** What makes this house that house: nothing else in the program may name a region or a city. */
export const houseSettings = z.object({
  name: localized,
  region: localized,
  hostCity: localized,
  tagline: localized,
  address: localized,
  phone: z.string(),
  email: z.string(),
  wechat: z.string(),
  /** BCP 47 tag that a reader gets whose own languages we do not have. */
  defaultLocale: z.enum(locales),
  timeZone: z.string(),
  defaultCurrency: z.enum(currencies),
  /** UN/LOCODE of the place that goods usually leave from, if any. */
  originLocode: z.string().optional(),
  pricesHidden: z.boolean(),
  /** Hours within which a new inquiry gets its first answer. */
  answerWithinHours: z.number().int().positive(),
  quotationValidDays: z.number().int().positive(),
  /** Months after which the personal data of a buyer goes by itself. */
  keepBuyersMonths: z.number().int().positive(),
  consentVersion: z.string(),
  /** Dyes by name (six-digit hex), families of ornament, and the address of a logo; what is left out is the default. */
  look: z
    .object({ dyes: z.record(z.string(), z.string()), families: z.array(z.string()), logo: z.string() })
    .partial()
    .optional(),
  /** Units of each currency for one US dollar, with the day and the source of the rates. */
  rates: z.object({ perUsd: z.record(z.enum(currencies), z.string()), date: z.string(), source: z.string() }),
})

export type HouseSettings = Readonly<z.infer<typeof houseSettings>>

/** A house that nobody has set up yet. */
export const blankHouse: HouseSettings = {
  name: { uz: 'Savdo uyi', ru: 'Торговый дом', 'zh-Hans': '贸易之家', en: 'Trade House' },
  region: { uz: 'Viloyat', ru: 'Область', 'zh-Hans': '州', en: 'Region' },
  hostCity: { uz: 'Mezbon shahar', ru: 'Принимающий город', 'zh-Hans': '东道城市', en: 'Host city' },
  tagline: { uz: '', ru: '', 'zh-Hans': '', en: '' },
  address: { uz: '', ru: '', 'zh-Hans': '', en: '' },
  phone: '',
  email: '',
  wechat: '',
  defaultLocale: 'en',
  timeZone: 'UTC',
  defaultCurrency: 'USD',
  pricesHidden: false,
  answerWithinHours: 24,
  quotationValidDays: 30,
  keepBuyersMonths: 36,
  consentVersion: '1',
  rates: { perUsd: { USD: '1', CNY: '7', EUR: '0.9', UZS: '12500' }, date: '', source: '' },
}

/** The settings as stored; what was never set stands as in `blankHouse`. */
export async function loadHouse(db: Reader): Promise<HouseSettings> {
  const row = await db.maybe(sql<{ value: unknown }>`select value from platform.setting where name = 'house'`)
  return houseSettings.parse({ ...blankHouse, ...(row?.value as object | undefined) })
}

/** As `loadHouse`, kept by the process until somebody changes something: for requests, never inside a transaction. */
export function currentHouse(db: Database): Promise<HouseSettings> {
  return db.kept.keep('house settings', 'reference', () => loadHouse(db))
}

/** Stores the whole of the settings. */
export async function saveHouse(tx: Tx, settings: HouseSettings): Promise<void> {
  await tx.run(sql`
    insert into platform.setting (name, value) values ('house', ${json(settings)})
    on conflict (name) do update set value = excluded.value, updated_at = now()`)
}
