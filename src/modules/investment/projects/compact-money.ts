import type { Locale } from '../../../kernel/locale.ts'
import { type Currency, formatMoney } from '../../../kernel/money.ts'
import type { CurrencyTotal } from './figure/figure.ts'

const formats = new Map<Locale, Intl.NumberFormat>()

/** A sum at a glance, to three digits: `20 mln USD`, `2亿 CNY`. Small ones stand whole. */
export function compactMoney({ minor, currency }: CurrencyTotal, locale: Locale): string {
  if (minor < 1_000_000n) return formatMoney({ minor, currency }, locale)
  const format = formats.get(locale) ?? new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 })
  formats.set(locale, format)
  return `${format.format(minor / 100n)} ${currency satisfies Currency}`
}

export function compactSums(totals: readonly CurrencyTotal[], locale: Locale): string {
  return totals.map((total) => compactMoney(total, locale)).join(' + ')
}
