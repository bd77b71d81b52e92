import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../policy.ts'
import { type MadeInvitation, makeInvitation } from './make-invitation.ts'

/** Invites one person of a party to an investor's account. Error: `not_found` for a party that is not there, or is a place. */
export async function inviteInvestor(ctx: Ctx, partyId: string): Promise<MadeInvitation> {
  allow(ctx, 'investor.invite')
  return transact(ctx, async (tx) => {
    const party = await tx.maybe(sql<{ id: string }>`
      select id from directory.party_now where party_id = ${partyId} and kind <> 'place'`)
    if (!party) throw new AppError('not_found', 'not_found')
    return makeInvitation(tx, ctx, { partyId: party.id })
  })
}
