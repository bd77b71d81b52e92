import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { lockInquiry } from './inquiry.row.ts'

/**
 * Makes the reader the owner. `from` is the owner that the page showed (empty: nobody): when two press at once the
 * second hears `changed_meanwhile`.
 */
export async function takeInquiry(ctx: Ctx, input: { inquiryId: string; from: string | null }): Promise<void> {
  allow(ctx, 'inquiry.handle')
  const { actor } = ctx
  if (actor.kind !== 'account') throw new AppError('not_allowed', 'forbidden')
  await transact(ctx, async (tx) => {
    const inquiry = await lockInquiry(tx, input.inquiryId)
    if (inquiry.ownerId !== input.from) throw new AppError('changed_meanwhile', 'conflict')
    await tx.run(sql`
      update trade.inquiry set owner_id = ${actor.accountId}, revision = revision + 1, updated_at = ${ctx.now}
      where id = ${inquiry.id} and revision = ${inquiry.revision}`)
    await recordTrade(tx, ctx, inquiry.id, 'inquiry.taken', {
      number: inquiry.number,
      ownerId: actor.accountId,
      ownerName: actor.name,
    })
  })
}
