import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { type Ctx, today, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import type { Commitment } from './commitment.ts'
import { promiseEvent, recordPaper, recordPromises } from './memoranda.events.ts'
import { commitmentColumns, commitmentsOf, lockMemorandum, moveMemorandum, requireRevision } from './memorandum.row.ts'
import type { Memorandum } from './memorandum.ts'

interface Ending {
  readonly memorandumId: string
  readonly revision: number
}

/** All that was promised is kept or released: the paper is fulfilled. Error: `promises_open` with their number. */
export async function fulfilMemorandum(ctx: Ctx, input: Ending): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const memorandum = await lockMemorandum(tx, input.memorandumId)
    requireRevision(memorandum, input.revision)
    const promises = await commitmentsOf(tx, memorandum.id)
    const open = promises.filter(({ state }) => state === 'open').length
    if (open > 0) throw new AppError('promises_open', 'conflict', { params: { count: open } })
    if (!promises.some(({ state }) => state === 'kept')) throw new AppError('nothing_kept', 'conflict')
    const done = await moveMemorandum(tx, ctx, memorandum, 'fulfil')
    await recordPaper(tx, ctx, done, 'memorandum.fulfilled', {})
  })
}

/**
 * A newer paper in force takes the place of this one, and what was still open here goes on there, word for word, each
 * promise pointing at its successor. Errors: `replacement_not_in_force`, `illegal_step`.
 */
export async function replaceMemorandum(ctx: Ctx, input: Ending & { readonly by: string }): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    // Always in the order of the ids: two who replace crosswise wait for each other, they do not lock up.
    const held = new Map<string, Memorandum>()
    for (const id of [input.memorandumId, input.by].toSorted()) held.set(id, await lockMemorandum(tx, id))
    const [old, fresh] = [held.get(input.memorandumId)!, held.get(input.by)!]
    requireRevision(old, input.revision)
    if (fresh.state !== 'in_force' || fresh.id === old.id) throw new AppError('replacement_not_in_force', 'conflict')
    const gone = await moveMemorandum(tx, ctx, old, 'replace', { replacedBy: fresh.id })
    await recordPaper(tx, ctx, gone, 'memorandum.replaced', { by: fresh.id, byNumber: fresh.number })
    await carryOver(tx, ctx, gone, fresh)
  })
}

async function carryOver(tx: Tx, ctx: Ctx, old: Memorandum, fresh: Memorandum): Promise<void> {
  const open = (await commitmentsOf(tx, old.id)).filter(({ state }) => state === 'open')
  let position = (await commitmentsOf(tx, fresh.id)).length
  const events = []
  for (const promise of open) {
    const next = await tx.one(sql<Commitment>`
      insert into investment.commitment as c (id, memorandum_id, position, side, texts, measure, amount_minor, currency, quantity,
        unit, owner_id, due_on, created_at, updated_at)
      select ${newId()}, ${fresh.id}, ${position++}, side, texts, measure, amount_minor, currency, quantity, unit, owner_id,
        due_on, ${ctx.now}, ${ctx.now}
      from investment.commitment where id = ${promise.id} returning ${commitmentColumns}`)
    await tx.run(sql`
      update investment.commitment set state = 'replaced', replaced_by = ${next.id}, closed_on = ${today(ctx)},
        revision = revision + 1, updated_at = ${ctx.now}
      where id = ${promise.id} and state = 'open'`)
    events.push(
      promiseEvent(old, promise, 'commitment.replaced', { by: next.id }),
      promiseEvent(fresh, next, 'commitment.made', {}),
    )
  }
  await recordPromises(tx, ctx, events)
}

/** Papers whose last day has passed lapse, and what was still open in them with them. Run by the clock; gives how many. */
export async function lapseMemoranda(ctx: Ctx): Promise<number> {
  allow(ctx, 'investment.clock')
  const due = await ctx.db.rows(sql<{ id: string }>`
    select id from investment.memorandum where state = 'in_force' and valid_until < ${today(ctx)} order by id`)
  let lapsed = 0
  for (const { id } of due) if (await lapseOne(ctx, id)) lapsed += 1
  return lapsed
}

// One transaction each: a paper that someone renews at this moment does not hold up the others.
async function lapseOne(ctx: Ctx, id: string): Promise<boolean> {
  return transact(ctx, async (tx) => {
    const memorandum = await lockMemorandum(tx, id)
    const end = memorandum.validUntil
    if (memorandum.state !== 'in_force' || !end || Temporal.PlainDate.compare(end, today(ctx)) >= 0) return false
    const gone = await moveMemorandum(tx, ctx, memorandum, 'lapse')
    const promises = await tx.rows(sql<Commitment>`
      update investment.commitment c set state = 'lapsed', closed_on = ${today(ctx)}, revision = revision + 1, updated_at = ${ctx.now}
      where memorandum_id = ${id} and state = 'open' returning ${commitmentColumns}`)
    await recordPaper(tx, ctx, gone, 'memorandum.lapsed', { validUntil: String(end) })
    await recordPromises(
      tx,
      ctx,
      promises.map((promise) => promiseEvent(gone, promise, 'commitment.lapsed', {})),
    )
    return true
  })
}
