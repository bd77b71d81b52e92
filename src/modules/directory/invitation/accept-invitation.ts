import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { limitRate } from '../../../platform/http/rate-limit.ts'
import { system } from '../../../kernel/actor.ts'
import { actorOfAccount } from '../account/account.ts'
import { insertAccount } from '../account/create-account.ts'
import type { Accounts } from '../session/accounts.ts'
import { signIn, type SignInResult } from '../session/sign-in.ts'
import { type InvitationForm, subjectOf } from './invitation.ts'
import { openInvitation } from './invitation.queries.ts'

export interface AcceptInvitation extends InvitationForm {
  readonly token: string
  /** Address of the caller, for the limit. */
  readonly remote: string
}

/**
 * Makes the account that an invitation is for, and signs it in. One invitation makes one account, whoever presses at
 * once: `invitation_not_valid` for the second. `email_taken` leaves the invitation open.
 */
export async function acceptInvitation(
  ctx: Ctx,
  accounts: Accounts,
  { token, remote, ...form }: AcceptInvitation,
): Promise<SignInResult> {
  await limitRate(ctx, `invitation ${remote}`, 30, 3600)
  const invitation = await openInvitation(ctx, token)
  if (!invitation) throw notValid()
  const { hashPassword } = await import('better-auth/crypto')
  const hash = await hashPassword(form.password)
  await transact(ctx, async (tx) => {
    // Taken before anything is written: of two who press at once the second waits here, and finds it used.
    const held = await tx.maybe(sql`
      select 1 from directory.invitation where id = ${invitation.id} and used_at is null and revoked_at is null for update`)
    if (!held) throw notValid()
    const acting = { ...ctx, actor: system('invitation') }
    const { makerId, partyId } = invitation
    const bound = makerId === null ? ({ role: 'investor', partyId: partyId! } as const) : ({ role: 'maker', makerId } as const)
    const id = await insertAccount(tx, acting, { ...form, ...bound }, hash)
    await tx.run(sql`update directory.invitation set used_at = ${ctx.now}, account_id = ${id} where id = ${invitation.id}`)
    const actor = actorOfAccount({ id, name: form.name, role: bound.role, makerId, partyId })
    await record(
      tx,
      { actor, now: ctx.now },
      { type: 'invitation.used', subject: subjectOf(bound), data: { invitation: invitation.id } },
    )
  })
  return signIn(ctx, accounts, { email: form.email, password: form.password, remote })
}

const notValid = () => new AppError('invitation_not_valid', 'precondition')
