import { AppError } from '../../../kernel/errors.ts'
import type { Ctx } from '../../../platform/context.ts'
import { type Sql, sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'

/** The party that an investor who signed in speaks for, as it stands now. */
export function ownParty(ctx: Pick<Ctx, 'actor'>): string {
  allow(ctx, 'investor.own')
  const { actor } = ctx
  if (actor.kind !== 'account' || actor.partyId === undefined) throw new AppError('not_allowed', 'forbidden')
  return actor.partyId
}

/** Every id that a party ever had: its own, and those of parties that were merged into it. */
export const idsOfParty = (partyId: string): Sql => sql`select id from directory.party where current_id = ${partyId}`
