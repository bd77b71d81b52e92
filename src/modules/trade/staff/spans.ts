import type { Locale } from '../../../kernel/locale.ts'
import { tradeStaffTexts } from './staff-texts.ts'

/** A span of time for a glance: minutes below an hour, hours below two days, then whole days. */
export function spanWords(hours: number, locale: Locale): string {
  const t = tradeStaffTexts(locale)
  const span = Math.max(0, hours)
  if (span < 1) return t('span.minutes', { n: Math.max(1, Math.round(span * 60)) })
  return span < 48 ? t('span.hours', { n: Math.round(span) }) : t('span.days', { n: Math.floor(span / 24) })
}

/** Hours from one instant to another; negative when the other came first. */
export function hoursBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return from.until(to).total('hours')
}
