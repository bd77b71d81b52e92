import type { Locale } from './locale.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  let found = formats.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(locale, options)
    formats.set(key, found)
  }
  return found
}

/** A day as its reader writes it: `24-noyabr, 2026`, `2026年11月24日`. */
export function formatDay(day: Temporal.PlainDate, locale: Locale): string {
  return format(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day.toString()}T00:00:00Z`))
}

/** An instant on the clock of a time zone, to the minute, with the zone named where two clocks are in play. */
export function formatTime(at: Temporal.Instant, locale: Locale, timeZone: string): string {
  return format(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(at.epochMilliseconds))
}
