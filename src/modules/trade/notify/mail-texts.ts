import type { Locale } from '../../../kernel/locale.ts'
import { formatQuantity } from '../../../kernel/unit.ts'
import { formatTime } from '../../../kernel/when.ts'
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

const formats = new Map<string, Intl.DateTimeFormat>()

/** Day and time where the house stands, with the zone named: two clocks are in play in every mail. */
export function momentText(at: Temporal.Instant, timeZone: string, locale: Locale): string {
  const zones = formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' })
  formats.set(timeZone, zones)
  const zone = zones
    .formatToParts(new Date(at.epochMilliseconds))
    .find(({ type }) => type === 'timeZoneName')
    ?.value.replace('GMT', 'UTC')
  return `${formatTime(at, locale, timeZone)} (${zone})`
}
