import { type Ctx, transact } from '../../../platform/context.ts'
import { allow } from '../policy.ts'
import { type MadeInvitation, makeInvitation } from './make-invitation.ts'

/** Invites one person of a maker to an account. */
export async function inviteMaker(ctx: Ctx, makerId: string): Promise<MadeInvitation> {
  allow(ctx, 'maker.invite')
  return transact(ctx, (tx) => makeInvitation(tx, ctx, { makerId }))
}
