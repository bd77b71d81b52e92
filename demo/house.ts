import type { HouseSettings } from '../src/platform/settings/house.ts'

/**
 * The demo house. Exchange rates are round figures for trying the filters, not quoted ones; phone and addresses are invented.
 */
export const demoHouse: HouseSettings = {
  name: {
    uz: 'Buxoro savdo uyi',
    ru: 'Торговый дом «Бухара»',
    'zh-Hans': '布哈拉贸易之家',
    en: 'Bukhara Trade House',
  },
  region: { uz: 'Buxoro', ru: 'Бухара', 'zh-Hans': '布哈拉', en: 'Bukhara' },
  hostCity: { uz: 'Chjunshan', 'uz-Cyrl': 'Чжуншан', ru: 'Чжуншань', 'zh-Hans': '中山', en: 'Zhongshan' },
  tagline: {
    uz: 'Chjunshan shahrida',
    'uz-Cyrl': 'Чжуншан шаҳрида',
    ru: 'в Чжуншане',
    'zh-Hans': '中山',
    en: 'in Zhongshan',
  },
  address: {
    uz: 'Namoyish manzili, Chjunshan, Guandun',
    ru: 'Демонстрационный адрес, Чжуншань, Гуандун',
    'zh-Hans': '广东省中山市（演示地址）',
    en: 'Demonstration address, Zhongshan, Guangdong',
  },
  phone: '+86 760 0000 0000',
  email: 'house@example.com',
  wechat: 'savdo-uyi-demo',
  defaultLocale: 'zh-Hans',
  timeZone: 'Asia/Shanghai',
  defaultCurrency: 'USD',
  originLocode: 'UZBHK',
  pricesHidden: false,
  answerWithinHours: 24,
  quotationValidDays: 30,
  keepBuyersMonths: 36,
  consentVersion: '1',
  rates: { perUsd: { USD: '1', CNY: '7', EUR: '0.9', UZS: '12500' }, date: '2026-11-01', source: 'demo' },
}

/** One account for each role; its password stands on the sign-in page of the demonstration. */
export const demoAccounts = [
  { email: 'admin@example.com', password: 'demo-admin-2026', name: 'Demo Administrator', role: 'admin', locale: 'en' },
  { email: 'staff@example.com', password: 'demo-staff-2026', name: 'Demo Xodim', role: 'staff', locale: 'uz' },
  { email: 'maker@example.com', password: 'demo-maker-2026', name: 'Demo Ishlab chiqaruvchi', role: 'maker', locale: 'uz' },
  { email: 'investor@example.com', password: 'demo-investor-2026', name: 'Demo Investor', role: 'investor', locale: 'zh-Hans' },
] as const
