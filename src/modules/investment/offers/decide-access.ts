import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { offerEvent } from './offer.events.ts'
import { type DecideAccess, decidedFrom, decidedTo, type OfferRequest, requestColumns } from './request.ts'

/**
 * Lets somebody read the documents of an offer, refuses it, or takes it back: with every decision the seal of the link
 * changes, so that an old one opens nothing. Errors: `request_not_found`, `changed_meanwhile` for one decided since.
 */
export async function decideAccess(ctx: Ctx, input: DecideAccess): Promise<OfferRequest> {
  allow(ctx, 'investment.write')
  const to = decidedTo[input.decision]
  const by = 'name' in ctx.actor ? ctx.actor.name : ''
  return transact(ctx, async (tx) => {
    const found = await tx.maybe(sql`select from investment.offer_request where id = ${input.requestId} and erased_at is null`)
    if (!found) throw new AppError('request_not_found', 'not_found')
    const request = await tx.maybe(sql<OfferRequest>`
      update investment.offer_request r set state = ${to}, decided_at = ${ctx.now}, decided_by = ${by},
        decision_note = ${input.note}, version = version + 1, updated_at = ${ctx.now}
      where id = ${input.requestId} and erased_at is null and state = any(${decidedFrom[input.decision]}::text[])
      returning ${requestColumns}`)
    if (!request) throw new AppError('changed_meanwhile', 'conflict')
    await record(tx, ctx, offerEvent(`offer.access_${to}`, request.offerId, { requestId: request.id }))
    return request
  })
}
