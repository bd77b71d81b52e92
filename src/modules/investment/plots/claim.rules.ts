import { AppError } from '../../../kernel/errors.ts'

/** The longest that a plot is held without a lease, days: a hold is for deciding, not for keeping. */
export const longestHoldDays = 366

/** The end of a hold: after now and within a year. Throws `invalid` on the field `until`. */
export function requireHoldEnd(until: Temporal.Instant, now: Temporal.Instant): void {
  if (Temporal.Instant.compare(until, now) <= 0) throw refusedEnd('in_the_past')
  if (Temporal.Instant.compare(until, now.add({ hours: longestHoldDays * 24 })) > 0)
    throw refusedEnd('hold_too_long', { days: longestHoldDays })
}

/** A later end of a hold: after the present one, within a year from the beginning. Throws `invalid` on the field `until`. */
export function requireLongerHold(until: Temporal.Instant, hold: { from: Temporal.Instant; until: Temporal.Instant }): void {
  if (Temporal.Instant.compare(until, hold.until) <= 0) throw refusedEnd('hold_not_longer')
  if (Temporal.Instant.compare(until, hold.from.add({ hours: longestHoldDays * 24 })) > 0)
    throw refusedEnd('hold_too_long', { days: longestHoldDays })
}

/** The end of a lease, where it has one: after its beginning. Throws `invalid` on the field `until`. */
export function requireLeaseEnd(until: Temporal.Instant | undefined, from: Temporal.Instant): void {
  if (until && Temporal.Instant.compare(until, from) <= 0) throw refusedEnd('in_the_past')
}

function refusedEnd(code: string, params: Record<string, number> = {}): AppError {
  return new AppError('check_fields', 'invalid', { fields: { until: { code, params } } })
}
