import { type Ctx, transact } from '../../platform/context.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/record.ts'
import { allow } from './access.ts'
import { productCreated } from './events.ts'
import type { ProductInput } from './product/product.schema.ts'
import { insertProduct } from './product/write-product.ts'

/** Adds a product of the demonstration under its own slug, marked as such; one that is there already is left alone. */
export async function loadProduct(ctx: Ctx, slug: string, input: ProductInput): Promise<void> {
  allow(ctx, 'product.edit')
  await transact(ctx, async (tx) => {
    const there = await tx.maybe(sql`select 1 from showroom.product where slug = ${slug}`)
    if (there) return
    const { id } = await insertProduct(tx, input, slug, true)
    await record(tx, ctx, productCreated(id, input))
  })
}
