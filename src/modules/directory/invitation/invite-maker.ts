import { newId } from '../../../kernel/id.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../policy.ts'
import { hashOf, invitationDays, newToken } from './invitation.ts'

/** Makes an invitation and gives its token, which is shown this once. */
export async function inviteMaker(
  ctx: Ctx,
  makerId: string,
): Promise<{ id: string; token: string; expiresAt: Temporal.Instant }> {
  allow(ctx, 'maker.invite')
  const [id, token] = [newId(), newToken()]
  const expiresAt = ctx.now.add({ hours: invitationDays * 24 })
  const who = ctx.actor.kind === 'account' ? { id: ctx.actor.accountId, name: ctx.actor.name } : { id: ctx.actor.kind, name: '' }
  await transact(ctx, async (tx) => {
    await tx.run(sql`
      insert into directory.invitation (id, maker_id, token_hash, created_by, created_by_name, created_at, expires_at)
      values (${id}, ${makerId}, ${hashOf(token)}, ${who.id}, ${who.name}, ${ctx.now}, ${expiresAt})`)
    await record(tx, ctx, { type: 'invitation.made', subject: { type: 'maker', id: makerId }, data: { invitation: id } })
  })
  return { id, token, expiresAt }
}
