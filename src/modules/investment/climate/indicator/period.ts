import type { Locale } from '../../../../kernel/locale.ts'
import { formatDay } from '../../../../kernel/when.ts'

/**
 * The time that a figure is of: `2024`, `2024-H1`, `2024-Q3`, `2024-M9` (from January to September), `2024-05`,
 * `2024-05-31`. Statistical offices publish all of these.
 */
export interface Period {
  readonly code: string
  readonly from: Temporal.PlainDate
  /** Its last day. */
  readonly end: Temporal.PlainDate
}

const shape = /^(\d{4})(?:-(?:H([12])|Q([1-4])|M(\d{1,2})|(\d{2})(?:-(\d{2}))?))?$/

/** Reads a period as it is stored; undefined for anything else. */
export function period(code: string): Period | undefined {
  const found = shape.exec(code)
  if (!found) return undefined
  const [, year, half, quarter, months, month, day] = found.map((part) => (part === undefined ? undefined : Number(part)))
  if (year === undefined || year < 1900 || year > 2200) return undefined
  if (half) return span(code, year, half * 6 - 5, 6)
  if (quarter) return span(code, year, quarter * 3 - 2, 3)
  if (months !== undefined) return months >= 1 && months <= 12 ? span(code, year, 1, months) : undefined
  if (month === undefined) return span(code, year, 1, 12)
  if (month < 1 || month > 12) return undefined
  if (day === undefined) return span(code, year, month, 1)
  const whole = Temporal.PlainDate.from({ year, month, day: Math.max(1, day) })
  return whole.day === day ? { code, from: whole, end: whole } : undefined
}

function span(code: string, year: number, month: number, months: number): Period {
  const from = Temporal.PlainDate.from({ year, month, day: 1 })
  return { code, from, end: from.add({ months }).subtract({ days: 1 }) }
}

/** As people type it: also `31.05.2024`, `2024 Q3`, `2024 I кв.`, `2024年`, `2024年1-9月`; undefined when it means nothing. */
export function readPeriod(typed: string): Period | undefined {
  const text = typed
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replaceAll('年', '-')
    .replace(/[月日]/g, '-')
    .replace(/-+$/, '')
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text)
  if (dotted) return period(`${dotted[3]}-${two(dotted[2])}-${two(dotted[1])}`)
  const loose = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/.exec(text)
  const ranged = /^(\d{4})[- ]1[-–](\d{1,2})$/.exec(text)
  if (ranged && text.includes('月') === false && typed.includes('月')) return period(`${ranged[1]}-M${Number(ranged[2])}`)
  if (loose) return period(`${loose[1]}-${two(loose[2])}${loose[3] ? `-${two(loose[3])}` : ''}`)
  const part = /^(\d{4})[- ]*(?:(H|Q|M) ?(\d{1,2}))$/.exec(text) ?? reversed(/^(?:(H|Q|M) ?(\d{1,2}))[- /]*(\d{4})$/.exec(text))
  if (part) return period(`${part[1]}-${part[2]}${Number(part[3])}`)
  return period(text)
}

const two = (digits = '') => digits.padStart(2, '0')
const reversed = (found: RegExpExecArray | null) => found && [found[0], found[3], found[1], found[2]]

const formats = new Map<string, Intl.DateTimeFormat>()

function monthFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  formats.set(key, known)
  return known
}

const instant = (day: Temporal.PlainDate) => new Date(`${day.toString()}T00:00:00Z`)

/** For people: `2024`, `January – September 2024`, `2024年5月`, `31-may, 2024`. */
export function periodName(code: string, locale: Locale): string {
  const found = period(code)
  if (!found) return code
  if (found.from.equals(found.end)) return formatDay(found.end, locale)
  if (/^\d{4}$/.test(code)) return locale === 'zh-Hans' ? `${code}年` : code
  const format = monthFormat(locale, { month: 'long', year: 'numeric' })
  if (/^\d{4}-\d\d$/.test(code)) return format.format(instant(found.from))
  // ICU writes `2024/1 – 2024/9` there, which no statistical office does.
  if (locale === 'zh-Hans') return `${found.from.year}年${found.from.month}—${found.end.month}月`
  return format.formatRange(instant(found.from), instant(found.end))
}
