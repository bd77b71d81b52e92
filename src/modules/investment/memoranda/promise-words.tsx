import { formatMoney, groupDigits } from '../../../kernel/money.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { plain } from '../../../kernel/decimal.ts'
import { formatQuantity, isUnit } from '../../../kernel/unit.ts'
import { formatDay } from '../../../kernel/when.ts'
import type { View } from '../../../ui/view.ts'
import { houseDay } from '../../../ui/view.ts'
import { type Commitment, daysLeft } from './commitment.ts'
import { memorandaTexts } from './memoranda-texts.ts'

/** What a promise comes to in figures: an amount, people, output; empty for a task. */
export function promiseFigure(promise: Commitment, locale: Locale): string {
  if (promise.amountMinor !== null && promise.currency) {
    return formatMoney({ minor: promise.amountMinor, currency: promise.currency }, locale)
  }
  if (promise.quantity === null) return ''
  if (promise.measure === 'jobs') return memorandaTexts(locale)('promise.jobs', { n: Number(promise.quantity) })
  if (promise.unit && isUnit(promise.unit)) return formatQuantity(promise.quantity, promise.unit, locale)
  return groupDigits(plain(promise.quantity), locale)
}

/** The day that a promise is due, and how near or how late that is while it is open. */
export function DueDay({ view, promise }: { readonly view: View; readonly promise: Commitment }) {
  const t = memorandaTexts(view.locale)
  const left = daysLeft(promise, houseDay(view))
  return (
    <span class="two-lines">
      <span>{formatDay(promise.dueOn, view.locale)}</span>
      {promise.state === 'open' && left < 0 && (
        <strong class="late">
          {t('commitments.daysLate', { n: -left })}
          {promise.level > 0 && `, ${t('commitments.level', { n: promise.level })}`}
        </strong>
      )}
      {promise.state === 'open' && left >= 0 && <span class="muted">{t('commitments.daysLeft', { n: left })}</span>}
      {promise.closedOn && <span class="muted">{t('promise.closedOn', { date: formatDay(promise.closedOn, view.locale) })}</span>}
    </span>
  )
}
