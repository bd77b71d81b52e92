import { type Ctx, transact } from '../../../platform/context.ts'
import { AppError } from '../../../kernel/errors.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { lockInquiry } from '../inquiry/inquiry.row.ts'
import { linkToken } from './link.ts'

/** Gives a new link to an inquiry whose link was revoked; the old one stays without effect. */
export async function restoreLink(ctx: Ctx, input: { inquiryId: string }): Promise<string> {
  allow(ctx, 'link.manage')
  const inquiry = await transact(ctx, async (tx) => {
    const held = await lockInquiry(tx, input.inquiryId)
    if (held.linkRevokedAt === null) throw new AppError('link_not_revoked', 'conflict')
    await tx.run(sql`update trade.inquiry set link_revoked_at = null, updated_at = ${ctx.now} where id = ${held.id}`)
    await recordTrade(tx, ctx, held.id, 'link.restored', { number: held.number })
    return held
  })
  return linkToken(ctx.db, inquiry)
}
