import { AppError } from '../../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { record } from '../../../../platform/events/record.ts'
import { allow } from '../../policy.ts'

/** Remembers that two parties are two: the list of likely duplicates does not name the pair again. */
export async function tellApart(
  ctx: Ctx,
  { partyId, otherId }: { readonly partyId: string; readonly otherId: string },
): Promise<void> {
  allow(ctx, 'party.merge')
  if (partyId === otherId) throw new AppError('same_party', 'conflict')
  const [one, other] = [partyId, otherId].toSorted() as [string, string]
  await transact(ctx, async (tx) => {
    const { known } = await tx.one(sql<{ known: number }>`
      select count(*)::int as known from directory.party where id in (${one}, ${other})`)
    if (known < 2) throw new AppError('not_found', 'not_found')
    const added = await tx.run(sql`
      insert into directory.party_apart (one_id, other_id, at, actor_name)
      values (${one}, ${other}, ${ctx.now}, ${'name' in ctx.actor ? ctx.actor.name : ''}) on conflict do nothing`)
    if (added === 0) return
    await record(tx, ctx, { type: 'party.told_apart', subject: { type: 'party', id: partyId }, data: { otherId } })
  })
}

/** Forgets that: the pair may be named again. */
export async function allowAgain(
  ctx: Ctx,
  { partyId, otherId }: { readonly partyId: string; readonly otherId: string },
): Promise<void> {
  allow(ctx, 'party.merge')
  const [one, other] = [partyId, otherId].toSorted() as [string, string]
  await transact(ctx, async (tx) => {
    const removed = await tx.run(sql`delete from directory.party_apart where one_id = ${one} and other_id = ${other}`)
    if (removed === 0) return
    await record(tx, ctx, { type: 'party.doubted_again', subject: { type: 'party', id: partyId }, data: { otherId } })
  })
}
