import type { Parameters } from '../kernel/errors.ts'
import type { Locale } from '../kernel/locale.ts'
import { formatTime } from '../kernel/when.ts'
import { at, type Exchange } from '../platform/http/route.ts'
import type { HouseSettings } from '../platform/settings/house.ts'
import { type Actor } from '../kernel/actor.ts'

/** What every view of the house's pages is drawn with. */
export interface View {
  readonly locale: Locale
  readonly now: Temporal.Instant
  readonly house: HouseSettings
  readonly actor: Actor
  /** An address of ours in the reader's language. */
  readonly to: (path: string) => string
  readonly findText: (key: string, params?: Parameters) => string | undefined
}

export function viewOf(x: Exchange): View {
  const { locale, now, house, actor } = x.ctx
  return { locale, now, house, actor, to: (path) => at(x, path), findText: (key, params) => x.site.findText(locale, key, params) }
}

/** An instant on the clock of the house. */
export function clock(view: View, instant: Temporal.Instant): string {
  return formatTime(instant, view.locale, view.house.timeZone)
}

/** Today's date where the house stands. */
export function houseDay(view: View): Temporal.PlainDate {
  return view.now.toZonedDateTimeISO(view.house.timeZone).toPlainDate()
}

/** The account of whoever reads; empty for all who have none. */
export function readerId(view: View): string {
  return view.actor.kind === 'account' ? view.actor.accountId : ''
}
