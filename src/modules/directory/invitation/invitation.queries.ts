import type { Ctx } from '../../../platform/context.ts'
import { type Sql, sql } from '../../../platform/database/sql.ts'
import { allow } from '../policy.ts'
import { hashOf, type Host, type Invitation } from './invitation.ts'

const columns = sql`i.id, i.maker_id as "makerId", p.current_id as "partyId", i.created_by_name as "createdByName",
  i.created_at as "createdAt", i.expires_at as "expiresAt", i.revoked_at as "revokedAt", i.used_at as "usedAt", a.email as "usedBy"`
const tables = sql`directory.invitation i left join directory.account a on a.id = i.account_id
  left join directory.party p on p.id = i.party_id`

/** Condition on `i`: invitations of a maker, or of a party and of those that were merged into it. */
export const ofHost = (host: Host): Sql =>
  'makerId' in host
    ? sql`i.maker_id = ${host.makerId}`
    : sql`i.party_id in (select same.id from directory.party asked join directory.party same on same.current_id = asked.current_id
        where asked.id = ${host.partyId})`

/** Invitations of a maker or a party, the newest first. */
export async function invitationsFor(ctx: Ctx, host: Host): Promise<Invitation[]> {
  allow(ctx, 'makerId' in host ? 'maker.invite' : 'investor.invite')
  return ctx.db.rows(
    sql<Invitation>`select ${columns} from ${tables} where ${ofHost(host)} order by i.created_at desc, i.id limit 50`,
  )
}

/** The invitation that a token opens; undefined alike for a made-up, a used, a revoked and an old one. */
export function openInvitation(ctx: Pick<Ctx, 'db' | 'now'>, token: string): Promise<Invitation | undefined> {
  return ctx.db.maybe(sql<Invitation>`
    select ${columns} from ${tables}
    where i.token_hash = ${hashOf(token)} and i.used_at is null and i.revoked_at is null and i.expires_at > ${ctx.now}::timestamptz`)
}
