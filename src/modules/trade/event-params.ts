import { decimal, isDecimal, roundTo } from '../../kernel/decimal.ts'
import type { Parameters } from '../../kernel/errors.ts'
import type { Locale } from '../../kernel/locale.ts'
import { formatMoney, isCurrency } from '../../kernel/money.ts'
import { formatDay } from '../../kernel/when.ts'

/** The data of an event as the words of its text: sums and days lie in it as data, a reader gets them as everywhere else. */
export function eventParams(locale: Locale, data: Readonly<Record<string, unknown>>): Parameters {
  const shown = Object.entries(data).map(([name, value]): [string, string | number] => {
    if (typeof value === 'number') return [name, value]
    const text = typeof value === 'string' ? value : ''
    if (name === 'total') return [name, moneyWords(text, locale)]
    if (/On$|^validUntil$/.test(name) && /^\d{4}-\d\d-\d\d$/.test(text))
      return [name, formatDay(Temporal.PlainDate.from(text), locale)]
    return [name, text]
  })
  return Object.fromEntries(shown)
}

function moneyWords(text: string, locale: Locale): string {
  const [amount = '', currency = ''] = text.split(' ')
  return isDecimal(amount) && isCurrency(currency) ? formatMoney({ minor: roundTo(decimal(amount), 2), currency }, locale) : text
}
