import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../policy.ts'
import { asParty, builtInPlace } from './built-in-places.ts'
import { keepParty } from './save-party.ts'

/** Stores a place that everybody knows, under the id that it has anyway; one that is stored already stays as it is. Error: `not_found`. */
export async function adoptParty(ctx: Ctx, { partyId }: { readonly partyId: string }): Promise<void> {
  allow(ctx, 'party.save')
  const place = builtInPlace(partyId)
  await transact(ctx, async (tx) => {
    await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`party ${partyId}`}, 0))`)
    if (await tx.maybe(sql`select 1 from directory.party where id = ${partyId}`)) return
    if (!place) throw new AppError('not_found', 'not_found')
    const { id, kind, names, country } = asParty(place)
    await keepParty(tx, ctx, { id, kind, names, country: country ?? undefined, spellings: place.also })
  })
}
