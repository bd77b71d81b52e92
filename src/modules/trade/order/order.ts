import { AppError } from '../../../kernel/errors.ts'
import type { Currency } from '../../../kernel/money.ts'
import { type PaymentTerm, paymentRules } from '../reference/payment-terms.ts'
import { type MilestoneCode, milestoneCodes, milestoneRules } from './milestones.ts'
import { type OrderAction, orderActions, type OrderState } from './order-state.ts'

export interface Order {
  readonly id: string
  readonly number: string
  readonly inquiryId: string
  readonly quotationId: string
  readonly state: OrderState
  readonly currency: Currency
  readonly totalMinor: bigint
  readonly paymentTerm: PaymentTerm
  readonly cancelReason: string | null
  readonly revision: number
  readonly createdAt: Temporal.Instant
  readonly updatedAt: Temporal.Instant
}

export interface Milestone {
  readonly code: MilestoneCode
  readonly position: number
  readonly plannedOn: Temporal.PlainDate | null
  readonly doneOn: Temporal.PlainDate | null
  readonly doneAt: Temporal.Instant | null
  readonly note: string
}

/** The text of a milestone: under a letter of credit the first one is its opening, not a deposit. */
export function milestoneText(code: MilestoneCode, term: PaymentTerm) {
  return code === 'deposit' && paymentRules[term].secured === 'credit' ? 'milestone.credit' : (`milestone.${code}` as const)
}

/** Whether a milestone belongs to orders under a payment term: on open account there is no deposit. */
export function milestoneApplies(code: MilestoneCode, term: PaymentTerm): boolean {
  return code !== 'deposit' || paymentRules[term].secured !== 'nothing'
}

const progress: readonly OrderState[] = ['confirmed', 'in_production', 'shipped', 'arrived']

/** Where an order stands when these milestones are done. */
export function stateReached(done: ReadonlySet<MilestoneCode>): OrderState {
  if (done.has('arrival') && done.has('payment')) return 'completed'
  const steps = [...done].map((code) => progress.indexOf(milestoneRules[code].reaches ?? 'confirmed'))
  return progress[Math.max(0, ...steps)]!
}

/** Whether an order is past a milestone that was never put down: inspection is left out once the goods are on their way. */
export function milestonePassed(code: MilestoneCode, state: OrderState): boolean {
  const reached = progress.indexOf(state)
  return reached >= 0 && milestoneRules[code].from.every((each) => progress.indexOf(each) < reached)
}

/** What is still missing before a milestone can be put down. */
export function missingFor(code: MilestoneCode, done: ReadonlySet<MilestoneCode>, term: PaymentTerm): MilestoneCode[] {
  return milestoneRules[code].requires.flatMap((need) => {
    if (need !== 'security') return done.has(need) ? [] : [need]
    return paymentRules[term].secured === 'nothing' || done.has('deposit') ? [] : ['deposit' as const]
  })
}

/** Whether a milestone can be put down now: what its button is shown by. */
export function canComplete(
  code: MilestoneCode,
  state: OrderState,
  milestones: readonly Milestone[],
  term: PaymentTerm,
): boolean {
  const done = doneCodes(milestones)
  return (
    milestoneApplies(code, term) &&
    !done.has(code) &&
    milestoneRules[code].from.includes(state) &&
    missingFor(code, done, term).length === 0
  )
}

export function doneCodes(milestones: readonly Milestone[]): Set<MilestoneCode> {
  return new Set(milestones.filter((each) => each.doneOn !== null).map((each) => each.code))
}

/** The milestone that was put down last; it alone can be taken back. */
export function lastDone(milestones: readonly Milestone[]): Milestone | undefined {
  return milestones
    .filter((each) => each.doneAt !== null)
    .toSorted((a, b) => Temporal.Instant.compare(b.doneAt!, a.doneAt!) || b.position - a.position)[0]
}

/** Throws `illegal_step` when the order's state forbids the action. */
export function requireOrderAction(order: Pick<Order, 'state'>, action: OrderAction): void {
  if (orderActions[action].includes(order.state)) return
  throw new AppError('illegal_step', 'conflict', { params: { state: order.state, action } })
}

export function isMilestoneCode(text: string): text is MilestoneCode {
  return (milestoneCodes as readonly string[]).includes(text)
}
