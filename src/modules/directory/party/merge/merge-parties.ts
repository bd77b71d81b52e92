import { AppError } from '../../../../kernel/errors.ts'
import { newId } from '../../../../kernel/id.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { record } from '../../../../platform/events/record.ts'
import { allow } from '../../policy.ts'
import { requireMergeable } from './require-mergeable.ts'

export interface MergeParties {
  /** Who is merged, and is found under the other from then on. */
  readonly partyId: string
  readonly intoId: string
}

/**
 * Makes two parties one: everything that points at the first points at the second, which keeps its names and gains the
 * spellings. `undoMerger` parts them again. Errors: `not_found`, `merged_meanwhile`, and those of `requireMergeable`.
 */
export async function mergeParties(ctx: Ctx, { partyId, intoId }: MergeParties): Promise<{ readonly mergerId: string }> {
  allow(ctx, 'party.merge')
  return transact(ctx, async (tx) => {
    await oneAtATime(tx)
    await requireMergeable(tx, partyId, intoId)
    const mergerId = newId()
    await tx.run(sql`
      insert into directory.party_merger (id, party_id, into_id, at, actor_name)
      values (${mergerId}, ${partyId}, ${intoId}, ${ctx.now}, ${nameOf(ctx)})`)
    await tx.run(sql`update directory.party set current_id = ${intoId} where current_id = ${partyId}`)
    await tx.run(sql`
      update directory.party set revision = revision + 1, updated_at = ${ctx.now} where id in (${partyId}, ${intoId})`)
    await tx.run(sql`delete from directory.party_apart where one_id = least(${partyId}::uuid, ${intoId}::uuid)
      and other_id = greatest(${partyId}::uuid, ${intoId}::uuid)`)
    await record(tx, ctx, { type: 'party.merged', subject: { type: 'party', id: intoId }, data: { partyId, mergerId } })
    return { mergerId }
  })
}

/** Parts what a merger made one: the merged party stands for itself again, with those that had come to it. Error: `not_found`. */
export async function undoMerger(ctx: Ctx, { mergerId }: { readonly mergerId: string }): Promise<{ readonly partyId: string }> {
  allow(ctx, 'party.merge')
  return transact(ctx, async (tx) => {
    await oneAtATime(tx)
    const merger = await tx.maybe(sql<{ partyId: string; intoId: string; undone: boolean }>`
      select party_id as "partyId", into_id as "intoId", undone_at is not null as undone
      from directory.party_merger where id = ${mergerId}`)
    if (!merger) throw new AppError('not_found', 'not_found')
    const { partyId, intoId, undone } = merger
    if (undone) return { partyId }
    await tx.run(sql`
      update directory.party_merger set undone_at = ${ctx.now}, undone_by = ${nameOf(ctx)} where id = ${mergerId}`)
    await tx.run(sql`
      with recursive own (id) as (
        select ${partyId}::uuid
        union
        select m.party_id from directory.party_merger m join own on m.into_id = own.id where m.undone_at is null)
      update directory.party set current_id = ${partyId}, revision = revision + 1, updated_at = ${ctx.now}
      where id in (select id from own)`)
    await record(tx, ctx, { type: 'party.parted', subject: { type: 'party', id: intoId }, data: { partyId, mergerId } })
    return { partyId }
  })
}

/** Mergers are rare and touch whole chains: one after the other. */
const oneAtATime = (tx: Tx) => tx.rows(sql`select pg_advisory_xact_lock(hashtextextended('party mergers', 0))`)

const nameOf = ({ actor }: Ctx): string => ('name' in actor ? actor.name : '')
