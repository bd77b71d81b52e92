import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../policy.ts'
import { hashOf, type Invitation } from './invitation.ts'

const columns = sql`i.id, i.maker_id as "makerId", i.created_by_name as "createdByName", i.created_at as "createdAt",
  i.expires_at as "expiresAt", i.revoked_at as "revokedAt", i.used_at as "usedAt", a.email as "usedBy"`
const tables = sql`directory.invitation i left join directory.account a on a.id = i.account_id`

/** Invitations of a maker, the newest first. */
export async function invitationsFor(ctx: Ctx, makerId: string): Promise<Invitation[]> {
  allow(ctx, 'maker.invite')
  return ctx.db.rows(
    sql<Invitation>`select ${columns} from ${tables} where i.maker_id = ${makerId} order by i.created_at desc, i.id limit 50`,
  )
}

/** The invitation that a token opens; undefined alike for a made-up, a used, a revoked and an old one. */
export function openInvitation(ctx: Pick<Ctx, 'db' | 'now'>, token: string): Promise<Invitation | undefined> {
  return ctx.db.maybe(sql<Invitation>`
    select ${columns} from ${tables}
    where i.token_hash = ${hashOf(token)} and i.used_at is null and i.revoked_at is null and i.expires_at > ${ctx.now}::timestamptz`)
}
