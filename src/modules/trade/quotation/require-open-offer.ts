import { AppError } from '../../../kernel/errors.ts'
import { step } from '../../../kernel/state-machine.ts'
import { type Ctx, today } from '../../../platform/context.ts'
import { hasExpired, type Quotation, quotationTransitions } from './quotation.ts'

/** A buyer answers an offer of the house that is open today; a draft does not exist for the buyer. */
export function requireOpenOffer(ctx: Ctx, quotation: Quotation, answer: 'accept' | 'decline' | 'counter'): void {
  if (quotation.state === 'draft') throw new AppError('quotation_not_found', 'not_found')
  if (quotation.author !== 'house') throw new AppError('own_offer', 'conflict')
  if (answer !== 'decline' && hasExpired(quotation, today(ctx))) {
    throw new AppError('quotation_expired', 'conflict', { params: { date: String(quotation.validUntil) } })
  }
  step(quotationTransitions, quotation.state, answer)
}
