import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../policy.ts'
import { type Host, subjectOf } from './invitation.ts'
import { ofHost } from './invitation.queries.ts'

/** Makes the link of an invitation worthless. `illegal_step` when somebody has taken it already. */
export async function revokeInvitation(ctx: Ctx, { id, ...host }: { id: string } & Host): Promise<void> {
  allow(ctx, 'makerId' in host ? 'maker.invite' : 'investor.invite')
  await transact(ctx, async (tx) => {
    const there = await tx.maybe(sql`select 1 from directory.invitation i where i.id = ${id} and ${ofHost(host)}`)
    if (!there) throw new AppError('not_found', 'not_found')
    const done = await tx.run(
      sql`update directory.invitation set revoked_at = ${ctx.now} where id = ${id} and used_at is null and revoked_at is null`,
    )
    if (done === 0) throw new AppError('illegal_step', 'conflict')
    await record(tx, ctx, { type: 'invitation.revoked', subject: subjectOf(host), data: { invitation: id } })
  })
}
