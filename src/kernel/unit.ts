import { type Locale } from './locale.ts'
import { groupDigits } from './money.ts'
import { plain } from './decimal.ts'

/**
 * Units of quantity: UN/ECE Recommendation 20 codes; packages are Recommendation 21 codes with the prefix X,
 * as UBL 2.1 writes them.
 */
export const units = ['KGM', 'TNE', 'GRM', 'H87', 'PR', 'SET', 'DZN', 'MTR', 'MTK', 'MTQ', 'LTR', 'XBX', 'XCT', 'XBG', 'XRO', 'XBO', 'XPK'] as const
export type Unit = (typeof units)[number]

export function isUnit(text: string): text is Unit {
  return (units as readonly string[]).includes(text)
}

type Names = Record<Unit, string>

const names: Record<Exclude<Locale, 'uz-Cyrl'>, Names> = {
  uz: { KGM: 'kg', TNE: 't', GRM: 'g', H87: 'dona', PR: 'juft', SET: 'toʻplam', DZN: 'dyujina', MTR: 'm', MTK: 'm²', MTQ: 'm³', LTR: 'l', XBX: 'quti', XCT: 'karton', XBG: 'qop', XRO: 'rulon', XBO: 'shisha', XPK: 'qadoq' },
  ru: { KGM: 'кг', TNE: 'т', GRM: 'г', H87: 'шт.', PR: 'пар', SET: 'компл.', DZN: 'дюж.', MTR: 'м', MTK: 'м²', MTQ: 'м³', LTR: 'л', XBX: 'ящ.', XCT: 'кор.', XBG: 'меш.', XRO: 'рул.', XBO: 'бут.', XPK: 'упак.' },
  'zh-Hans': { KGM: '公斤', TNE: '吨', GRM: '克', H87: '件', PR: '双', SET: '套', DZN: '打', MTR: '米', MTK: '平方米', MTQ: '立方米', LTR: '升', XBX: '盒', XCT: '箱', XBG: '袋', XRO: '卷', XBO: '瓶', XPK: '包' },
  en: { KGM: 'kg', TNE: 't', GRM: 'g', H87: 'pcs', PR: 'pairs', SET: 'sets', DZN: 'dozen', MTR: 'm', MTK: 'm²', MTQ: 'm³', LTR: 'l', XBX: 'boxes', XCT: 'cartons', XBG: 'bags', XRO: 'rolls', XBO: 'bottles', XPK: 'packs' },
}

const cyrillic: Names = { KGM: 'кг', TNE: 'т', GRM: 'г', H87: 'дона', PR: 'жуфт', SET: 'тўплам', DZN: 'дюжина', MTR: 'м', MTK: 'м²', MTQ: 'м³', LTR: 'л', XBX: 'қути', XCT: 'картон', XBG: 'қоп', XRO: 'рулон', XBO: 'шиша', XPK: 'қадоқ' }

/** The unit's name in the reader's language. */
export function unitName(unit: Unit, locale: Locale): string {
  return locale === 'uz-Cyrl' ? cyrillic[unit] : names[locale][unit]
}

/** `1500.000`, KGM → `1 500 кг`. */
export function formatQuantity(quantity: string, unit: Unit, locale: Locale): string {
  return `${groupDigits(plain(quantity), locale)} ${unitName(unit, locale)}`
}
