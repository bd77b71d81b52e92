import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { lockConcerned } from './held-by-maker.ts'

interface About {
  readonly inquiryId: string
  readonly makerId: string
}

/** Tells a maker who the buyer of an inquiry is: name, company and contact stand on the maker's page from now on. */
export async function releaseBuyer(ctx: Ctx, { inquiryId, makerId }: About): Promise<void> {
  allow(ctx, 'buyer.release')
  await transact(ctx, async (tx) => {
    const { id, number } = await lockConcerned(tx, inquiryId, makerId)
    const first = await tx.run(sql`
      insert into trade.buyer_release (inquiry_id, maker_id, released_at, account_id)
      values (${id}, ${makerId}, ${ctx.now}, ${ctx.actor.kind === 'account' ? ctx.actor.accountId : null}) on conflict do nothing`)
    if (first > 0) await recordTrade(tx, ctx, id, 'buyer.released', { number, makerId })
  })
}

/** Takes the buyer off the maker's page again; what was read there is read. */
export async function withholdBuyer(ctx: Ctx, { inquiryId, makerId }: About): Promise<void> {
  allow(ctx, 'buyer.release')
  await transact(ctx, async (tx) => {
    const { id, number } = await lockConcerned(tx, inquiryId, makerId)
    const gone = await tx.run(sql`delete from trade.buyer_release where inquiry_id = ${id} and maker_id = ${makerId}`)
    if (gone > 0) await recordTrade(tx, ctx, id, 'buyer.withheld', { number, makerId })
  })
}
