import { AppError } from '../../../kernel/errors.ts'

/** Runs a write of a product; an article that another product of the maker has becomes an error beside its field. */
export async function orSkuTaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    // SQLSTATE 23505: unique violation.
    const { code, constraint } = error as { code?: string; constraint?: string }
    if (code !== '23505' || constraint !== 'product_sku') throw error
    throw new AppError('sku_taken', 'invalid', { fields: { sku: { code: 'sku_taken' } } })
  }
}
