import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../policy.ts'
import { lockParty } from './party.row.ts'
import type { SpellingInput } from './party.schema.ts'
import { addSpellings } from './spelling.rows.ts'

/** One more spelling of a party; one that it has already changes nothing. */
export async function addSpelling(ctx: Ctx, { partyId, ...input }: SpellingInput & { readonly partyId: string }): Promise<void> {
  allow(ctx, 'party.save')
  await transact(ctx, async (tx) => {
    const party = await lockParty(tx, partyId)
    const origin = ctx.actor.kind === 'program' ? 'program' : ctx.actor.kind === 'system' ? 'import' : 'staff'
    const added = await addSpellings(tx, party, [{ ...input, origin }], ctx.now)
    if (added === 0) return
    const subject = { type: 'party', id: partyId }
    await record(tx, ctx, { type: 'party.spelling_added', subject, data: { spelling: input.spelling } })
  })
}

/** Takes a spelling away. Errors: `spelling_is_printed` for one of the printed names, which the form of the names changes. */
export async function removeSpelling(ctx: Ctx, { spellingId }: { readonly spellingId: string }): Promise<void> {
  allow(ctx, 'party.save')
  await transact(ctx, async (tx) => {
    const found = await tx.maybe(sql<{ partyId: string; spelling: string; origin: string }>`
      select party_id as "partyId", spelling, origin from directory.party_spelling where id = ${spellingId}`)
    if (!found) throw new AppError('not_found', 'not_found')
    await lockParty(tx, found.partyId)
    const removed = await tx.run(sql`delete from directory.party_spelling where id = ${spellingId} and origin <> 'printed'`)
    if (removed === 0) throw new AppError('spelling_is_printed', 'conflict')
    const subject = { type: 'party', id: found.partyId }
    await record(tx, ctx, { type: 'party.spelling_removed', subject, data: { spelling: found.spelling } })
  })
}
