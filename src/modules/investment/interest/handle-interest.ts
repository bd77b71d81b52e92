import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { interestEvent } from './interest.events.ts'
import { type Interest, interestColumns } from './interest.ts'

export const noInterest = () => new AppError('interest_not_found', 'not_found')

/** Holds an interest until the transaction ends, as it was shown at `revision`. */
export async function lockInterest(tx: Tx, id: string, revision?: number): Promise<Interest> {
  const found = await tx.maybe(sql<Interest>`
    select ${interestColumns} from investment.interest i where i.id = ${id} for update`)
  if (!found) throw noInterest()
  if (revision !== undefined && found.revision !== revision) throw new AppError('changed_meanwhile', 'conflict')
  return found
}

/** Makes the reader the owner; `from` is the owner that the page showed: of two that press at once the second is told. */
export async function takeInterest(ctx: Ctx, id: string, from: string | null): Promise<void> {
  allow(ctx, 'investment.write')
  const { actor } = ctx
  if (actor.kind !== 'account') throw new AppError('not_allowed', 'forbidden')
  await transact(ctx, async (tx) => {
    const interest = await lockInterest(tx, id)
    const taken = await tx.run(sql`
      update investment.interest set owner_id = ${actor.accountId}, revision = revision + 1, updated_at = ${ctx.now}
      where id = ${id} and owner_id is not distinct from ${from}`)
    if (taken === 0) throw new AppError('changed_meanwhile', 'conflict')
    await record(tx, ctx, interestEvent('interest.taken', interest, { ownerId: actor.accountId }))
  })
}

/**
 * Writes down what was answered; with an address of e-mail it goes out as a letter. The first answer stops the clock.
 * Error: `interest_closed`.
 */
export async function answerInterest(ctx: Ctx, id: string, input: { body: string; revision: number }): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const interest = await lockInterest(tx, id, input.revision)
    if (interest.state === 'closed') throw new AppError('interest_closed', 'conflict')
    const mailed = interest.email !== '' && !interest.demo
    const answerId = newId()
    await tx.run(sql`
      insert into investment.interest_answer (id, interest_id, body, mailed, actor_name, at)
      values (${answerId}, ${id}, ${input.body}, ${mailed}, ${'name' in ctx.actor ? ctx.actor.name : ''}, ${ctx.now})`)
    await tx.run(sql`
      update investment.interest set state = 'answered', first_answer_at = coalesce(first_answer_at, ${ctx.now}),
        owner_id = coalesce(owner_id, ${ctx.actor.kind === 'account' ? ctx.actor.accountId : null}), revision = revision + 1,
        updated_at = ${ctx.now}
      where id = ${id} and revision = ${interest.revision}`)
    const first = interest.firstAnswerAt === null
    await record(tx, ctx, interestEvent('interest.answered', interest, { answerId, mailed, first }))
  })
}

/** Lays an interest aside, with the reason. Error: `interest_closed` when it was already. */
export async function closeInterest(ctx: Ctx, id: string, input: { reason: string; revision: number }): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const interest = await lockInterest(tx, id, input.revision)
    if (interest.state === 'closed') throw new AppError('interest_closed', 'conflict')
    await tx.run(sql`
      update investment.interest set state = 'closed', closed_at = ${ctx.now}, close_reason = ${input.reason},
        revision = revision + 1, updated_at = ${ctx.now}
      where id = ${id} and revision = ${input.revision}`)
    await record(tx, ctx, interestEvent('interest.closed', interest, { reason: input.reason }))
  })
}

/** Takes a closed interest up again, where it stood. Error: `interest_not_closed`. */
export async function reopenInterest(ctx: Ctx, id: string, input: { revision: number }): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const interest = await lockInterest(tx, id, input.revision)
    if (interest.state !== 'closed') throw new AppError('interest_not_closed', 'conflict')
    await tx.run(sql`
      update investment.interest set state = case when first_answer_at is null then 'new' else 'answered' end, closed_at = null,
        close_reason = '', revision = revision + 1, updated_at = ${ctx.now}
      where id = ${id} and revision = ${input.revision}`)
    await record(tx, ctx, interestEvent('interest.reopened', interest, {}))
  })
}
