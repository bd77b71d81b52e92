import { newId } from '../../../kernel/id.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { hashOf, type Host, hostColumns, invitationDays, newToken, subjectOf } from './invitation.ts'

/** What somebody is given who may invite; the token is shown this once. */
export interface MadeInvitation {
  readonly id: string
  readonly token: string
  readonly expiresAt: Temporal.Instant
}

/** Writes an invitation for a host, inside a transaction of whoever has authorised it. */
export async function makeInvitation(tx: Tx, ctx: Ctx, host: Host): Promise<MadeInvitation> {
  const [id, token] = [newId(), newToken()]
  const expiresAt = ctx.now.add({ hours: invitationDays * 24 })
  const who = ctx.actor.kind === 'account' ? { id: ctx.actor.accountId, name: ctx.actor.name } : { id: ctx.actor.kind, name: '' }
  const { makerId, partyId } = hostColumns(host)
  await tx.run(sql`
    insert into directory.invitation (id, maker_id, party_id, token_hash, created_by, created_by_name, created_at, expires_at)
    values (${id}, ${makerId}, ${partyId}, ${hashOf(token)}, ${who.id}, ${who.name}, ${ctx.now}, ${expiresAt})`)
  await record(tx, ctx, { type: 'invitation.made', subject: subjectOf(host), data: { invitation: id } })
  return { id, token, expiresAt }
}
