import type { Locale } from '../../../kernel/locale.ts'
import { formatMoney } from '../../../kernel/money.ts'
import { formatCapacity } from '../projects/figure/capacity-units.ts'
import { type Figure, isJobs, isMoney } from '../projects/figure/figure.ts'
import { partnerTexts } from './partner-texts.ts'
import { askedKinds } from './standing.ts'

export type AskedFigure = Figure & { readonly kind: (typeof askedKinds)[number] }

export function isAsked(figure: Figure): figure is AskedFigure {
  return !figure.replaced && (askedKinds as readonly string[]).includes(figure.kind)
}

/** `Paid in, 2026` */
export function figureTitle(figure: AskedFigure, locale: Locale): string {
  return partnerTexts(locale)(`partner.kind.${figure.kind}`, isMoney(figure) ? { year: String(figure.year) } : {})
}

/** `20 000 000.00 USD`, `120 people`, `500 MW` */
export function figureValue(figure: Figure, locale: Locale): string {
  if (isMoney(figure)) return formatMoney({ minor: figure.amountMinor, currency: figure.currency }, locale)
  return isJobs(figure) ? partnerTexts(locale)('partner.jobs', { n: figure.jobs }) : formatCapacity(figure, locale)
}
