import type { Locale } from '../../../kernel/locale.ts'
import { formatQuantity } from '../../../kernel/unit.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import type { InquiryLine } from '../inquiry/inquiry.ts'

/** Paragraphs of a plain mail, an empty line between them; empty ones are left out. */
export function paragraphs(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** `Dried apricots, 1 500 kg`, one line each. */
export function goodsList(lines: readonly InquiryLine[], locale: Locale): string {
  return lines.map((line) => `- ${wordsFor(line.names, locale)}, ${formatQuantity(line.quantity, line.unit, locale)}`).join('\n')
}

/** Day and time where the house stands, with the zone's name: two time zones meet in every mail. */
export function momentText(at: Temporal.Instant, timeZone: string, locale: Locale): string {
  return at.toZonedDateTimeISO(timeZone).toLocaleString(locale, {
    year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short',
  })
}

export function dayText(day: Temporal.PlainDate, locale: Locale): string {
  return day.toLocaleString(locale, { dateStyle: 'long' })
}
