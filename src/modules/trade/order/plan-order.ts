import { type PaymentTerm, paymentRules } from '../reference/payment-terms.ts'
import { type MilestoneCode, milestoneCodes } from './milestones.ts'
import { milestoneApplies } from './order.ts'

// The house's usual days from one step to the next; staff move each date as the order goes on.
const days = { deposit: 5, inspection: 2, loading: 4, customs: 5, dispatch: 6, transit: 21 } as const

/** Planned dates of a new order: the lead time counts from the deposit or the credit, else from the acceptance. */
export function planOrder(
  start: Temporal.PlainDate,
  leadTimeDays: number,
  term: PaymentTerm,
): Map<MilestoneCode, Temporal.PlainDate | null> {
  const deposit = milestoneApplies('deposit', term) ? start.add({ days: days.deposit }) : null
  const production = (deposit ?? start).add({ days: leadTimeDays })
  const dispatch = production.add({ days: days.dispatch })
  const dates: Record<Exclude<MilestoneCode, 'payment'>, Temporal.PlainDate | null> = {
    deposit,
    production,
    inspection: production.add({ days: days.inspection }),
    loading: production.add({ days: days.loading }),
    customs: production.add({ days: days.customs }),
    dispatch,
    arrival: dispatch.add({ days: days.transit }),
  }
  const { after, days: later } = paymentRules[term].balance
  const payment = after === 'payment' ? null : (dates[after]?.add({ days: later }) ?? null)
  return new Map(milestoneCodes.map((code) => [code, code === 'payment' ? payment : dates[code]]))
}
