import { AppError } from '../../../kernel/errors.ts'
import { step } from '../../../kernel/state-machine.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { ownMaker } from '../access.ts'
import { changeWithdrawn } from './change.events.ts'
import { type ChangeState, changeTransitions } from './change.ts'

/** A maker no longer wishes it. `illegal_step` when staff were faster. */
export async function withdrawChange(ctx: Ctx, id: string): Promise<void> {
  const makerId = ownMaker(ctx)
  await transact(ctx, async (tx) => {
    const there = await tx.maybe(sql<{ state: ChangeState; productId: string | null }>`
      select state, product_id as "productId" from showroom.change_request where id = ${id} and maker_id = ${makerId} for update`)
    if (!there) throw new AppError('not_found', 'not_found')
    const state = step(changeTransitions, there.state, 'withdraw')
    await tx.run(sql`update showroom.change_request set state = ${state}, revision = revision + 1 where id = ${id}`)
    await record(tx, ctx, changeWithdrawn(id, { makerId, productId: there.productId }))
  })
}
