import { type Ctx, today, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { type Commitment, daysLeft } from './commitment.ts'
import { type EscalationStep, noticeOn, reminderDays } from './escalation.ts'
import { recordPromise } from './memoranda.events.ts'
import { lockCommitment } from './memorandum.row.ts'
import { escalationLevels } from './set-escalation.ts'

/**
 * Says of every open promise what is to be said today and was not yet: a reminder to its owner, or a step up. Run by the
 * clock as often as one likes, in as many processes as one likes: each word is said once. Gives how many were said.
 */
export async function remindCommitments(ctx: Ctx): Promise<number> {
  allow(ctx, 'investment.clock')
  const steps = await escalationLevels(ctx.db)
  const near = today(ctx).add({ days: reminderDays[0] })
  const due = await ctx.db.rows(sql<{ id: string }>`
    select c.id from investment.commitment c join investment.memorandum m on m.id = c.memorandum_id
    where c.state = 'open' and m.state = 'in_force' and c.due_on <= ${near} order by c.due_on, c.id`)
  let said = 0
  for (const { id } of due) if (await remindOne(ctx, id, steps)) said += 1
  return said
}

// One transaction each: a promise that someone closes at this moment does not hold up the others.
async function remindOne(ctx: Ctx, id: string, steps: readonly EscalationStep[]): Promise<boolean> {
  return transact(ctx, async (tx) => {
    const { memorandum, commitment } = await lockCommitment(tx, id)
    const notice = commitment.state === 'open' ? noticeOn(commitment.dueOn, today(ctx), steps) : undefined
    if (!notice) return false
    const fresh = await tx.run(sql`
      insert into investment.commitment_notice (commitment_id, due_on, kind, step, at)
      values (${id}, ${commitment.dueOn}, ${notice.kind}, ${notice.step}, ${ctx.now}) on conflict do nothing`)
    if (fresh === 0) return false
    if (notice.kind === 'reminder') {
      await recordPromise(tx, ctx, memorandum, commitment, 'commitment.reminded', { daysBefore: notice.step })
      return true
    }
    await raise(tx, ctx, commitment, notice.step)
    const daysLate = -daysLeft(commitment, today(ctx))
    await recordPromise(tx, ctx, memorandum, commitment, 'commitment.escalated', { level: notice.step, daysLate })
    return true
  })
}

// The revision stays: whoever writes about the promise at this moment loses nothing by it.
function raise(tx: Parameters<Parameters<typeof transact>[1]>[0], ctx: Ctx, commitment: Commitment, level: number) {
  return tx.run(sql`
    update investment.commitment set level = ${level}, updated_at = ${ctx.now} where id = ${commitment.id} and state = 'open'`)
}
