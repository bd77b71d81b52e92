import { slugify } from '../../../language/index.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { productChanged, productCreated } from '../events.ts'
import type { ProductInput } from './product.schema.ts'
import { orSkuTaken } from './sku-taken.ts'
import { insertProduct, updateProduct, type Written } from './write-product.ts'

/** Adds a product. */
export async function createProduct(ctx: Ctx, input: ProductInput): Promise<Written> {
  allow(ctx, 'product.edit')
  return orSkuTaken(() =>
    transact(ctx, async (tx) => {
      const written = await insertProduct(tx, input, slugify(input.names))
      await record(tx, ctx, productCreated(written.id, input))
      return written
    }),
  )
}

/** Changes a product as it stood at `revision`; a conflict when someone else changed it since. */
export async function editProduct(ctx: Ctx, id: string, revision: number, input: ProductInput): Promise<Written> {
  allow(ctx, 'product.edit')
  return orSkuTaken(() =>
    transact(ctx, async (tx) => {
      const written = await updateProduct(tx, id, revision, input)
      await record(tx, ctx, productChanged(id, written.revision, input))
      return written
    }),
  )
}
