import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { decimal, roundTo } from '../../../kernel/decimal.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import type { Commitment } from './commitment.ts'
import { recordPromise } from './memoranda.events.ts'
import { commitmentColumns, lockMemorandum } from './memorandum.row.ts'
import type { MakeCommitment } from './memorandum.schema.ts'

/**
 * Puts a promise into a paper that is a draft or in force. Errors: `paper_ended`; on `ownerId` an account that is none of
 * the house's (`invalid_choice`).
 */
export async function makeCommitment(ctx: Ctx, input: MakeCommitment): Promise<Commitment> {
  allow(ctx, 'investment.write')
  return transact(ctx, async (tx) => {
    const memorandum = await lockMemorandum(tx, input.memorandumId)
    if (memorandum.state !== 'draft' && memorandum.state !== 'in_force') throw new AppError('paper_ended', 'conflict')
    await requireOwner(tx, input.ownerId)
    const money = input.measure === 'money' && input.amount !== undefined
    const counted = input.measure === 'jobs' || input.measure === 'capacity'
    const made = await tx.one(sql<Commitment>`
      insert into investment.commitment as c (id, memorandum_id, position, side, texts, measure, amount_minor, currency, quantity,
        unit, owner_id, due_on, created_at, updated_at)
      values (${newId()}, ${memorandum.id},
        (select coalesce(max(position) + 1, 0) from investment.commitment where memorandum_id = ${memorandum.id}),
        ${input.side}, ${json(input.texts)}, ${input.measure},
        ${money ? roundTo(decimal(input.amount!), 2) : null}, ${money ? input.currency : null},
        ${counted ? input.quantity : null}, ${input.measure === 'capacity' ? input.unit : null},
        ${input.ownerId ?? null}, ${input.dueOn}, ${ctx.now}, ${ctx.now})
      returning ${commitmentColumns}`)
    await recordPromise(tx, ctx, memorandum, made, 'commitment.made', {})
    return made
  })
}

/** Whoever sees to a promise has an account of the house that is open. */
export async function requireOwner(tx: Tx, ownerId: string | undefined): Promise<void> {
  if (ownerId === undefined) return
  const found = await tx.maybe(sql`
    select from directory.account where id = ${ownerId} and role in ('admin', 'staff') and disabled_at is null`)
  if (!found) throw new AppError('check_fields', 'invalid', { fields: { ownerId: { code: 'invalid_choice' } } })
}
