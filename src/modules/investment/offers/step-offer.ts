import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { offerEvent } from './offer.events.ts'
import { lockOffer } from './offer.row.ts'
import { isShowable, type OfferAction, offerStep } from './offer.ts'

/** Takes an offer to its next state; what nobody outside may read any more is hidden in the same breath. */
export async function stepOffer(ctx: Ctx, id: string, input: { action: OfferAction; revision: number }): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const offer = await lockOffer(tx, id)
    const to = offerStep(offer.state, input.action)
    const touched = await tx.run(sql`
      update investment.offer set state = ${to}, published_at = case when ${isShowable(to)}::boolean then published_at end,
        revision = revision + 1, updated_at = ${ctx.now}
      where id = ${id} and revision = ${input.revision}`)
    if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
    await record(tx, ctx, offerEvent('offer.stepped', id, { from: offer.state, to }))
  })
}

/** Shows an offer to everybody, or takes it from their sight. Error: `offer_not_open` for a draft or a withdrawn one. */
export async function showOffer(ctx: Ctx, id: string, input: { shown: boolean; revision: number }): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const offer = await lockOffer(tx, id)
    if (input.shown && !isShowable(offer.state)) throw new AppError('offer_not_open', 'conflict')
    const touched = await tx.run(sql`
      update investment.offer set published_at = ${input.shown ? ctx.now : null}::timestamptz, revision = revision + 1,
        updated_at = ${ctx.now}
      where id = ${id} and revision = ${input.revision}`)
    if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
    await record(tx, ctx, offerEvent(input.shown ? 'offer.published' : 'offer.hidden', id, {}))
  })
}
