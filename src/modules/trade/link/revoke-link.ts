import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { lockInquiry } from '../inquiry/inquiry.row.ts'

/** From now on no link opens this inquiry, until `restoreLink` gives a new one. */
export async function revokeLink(ctx: Ctx, input: { inquiryId: string }): Promise<void> {
  allow(ctx, 'link.manage')
  await transact(ctx, async (tx) => {
    const inquiry = await lockInquiry(tx, input.inquiryId)
    await tx.run(sql`
      update trade.inquiry set link_version = link_version + 1, link_revoked_at = ${ctx.now}, updated_at = ${ctx.now}
      where id = ${inquiry.id}`)
    await recordTrade(tx, ctx, inquiry.id, 'link.revoked', { number: inquiry.number })
  })
}
