import type { Locale } from '../../../kernel/locale.ts'
import { localeNames } from '../../../kernel/locale.ts'
import { Icon, StateBadge, type StateTone } from '../../../ui/components/index.ts'
import type { InquiryState } from '../inquiry/inquiry.ts'
import type { OrderState } from '../order/order-state.ts'
import type { QuotationState } from '../quotation/quotation.ts'
import { tradeTexts } from '../texts.ts'
import { tradeStaffTexts } from './staff-texts.ts'

const inquiryTones: Record<InquiryState, StateTone> = {
  new: 'info',
  waiting_for_maker: 'warning',
  quoted: 'accent',
  accepted: 'success',
  lost: 'neutral',
}
const quotationTones: Record<QuotationState, StateTone> = {
  draft: 'neutral',
  sent: 'info',
  countered: 'warning',
  accepted: 'success',
  declined: 'error',
  expired: 'warning',
  superseded: 'neutral',
  withdrawn: 'neutral',
}
const orderTones: Record<OrderState, StateTone> = {
  confirmed: 'info',
  in_production: 'accent',
  shipped: 'accent',
  arrived: 'info',
  completed: 'success',
  cancelled: 'error',
}

export function InquiryBadge({ state, locale }: { readonly state: InquiryState; readonly locale: Locale }) {
  return <StateBadge tone={inquiryTones[state]} label={tradeTexts(locale)(`inquiry.state.${state}`)} />
}

export function QuotationBadge({ state, locale }: { readonly state: QuotationState; readonly locale: Locale }) {
  return <StateBadge tone={quotationTones[state]} label={tradeTexts(locale)(`quotation.state.${state}`)} />
}

export function OrderBadge({ state, locale }: { readonly state: OrderState; readonly locale: Locale }) {
  return <StateBadge tone={orderTones[state]} label={tradeTexts(locale)(`order.state.${state}`)} />
}

/** The language that a text is in, by its own name. */
export function LanguageMark({ lang, locale }: { readonly lang: Locale; readonly locale: Locale }) {
  return (
    <span class="language-mark">
      <Icon name="globe" />
      <span class="sr-only">{tradeStaffTexts(locale)('text.language')}: </span>
      <span lang={lang}>{localeNames[lang]}</span>
    </span>
  )
}
