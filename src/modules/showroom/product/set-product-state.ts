import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { productMoved } from '../events.ts'
import type { ProductState } from './product.ts'

/** Publishes a product, or takes it off the catalogue, as it stood at `revision`; a conflict when it was changed since. */
export async function setProductState(ctx: Ctx, id: string, revision: number, state: ProductState): Promise<void> {
  allow(ctx, 'product.edit')
  await transact(ctx, async (tx) => {
    const touched = await tx.run(sql`
      update showroom.product set state = ${state}, revision = revision + 1, updated_at = now()
      where id = ${id} and revision = ${revision}`)
    if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
    await record(tx, ctx, productMoved(id, { state, revision: revision + 1 }))
  })
}
