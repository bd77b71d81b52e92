import { createProduct, type ProductInput } from '../../src/modules/showroom/index.ts'
import type { TestHouse } from './house.ts'

/** A product that only a search for its own word finds. */
export async function addProduct(house: TestHouse, index: number, state: ProductInput['state'] = 'published'): Promise<string> {
  const ctx = await house.ctx()
  const { rows } = await house.db.pool.query(
    'select m.id as maker, c.id as category from showroom.maker m, showroom.category c where m.archived_at is null order by c.position desc, m.slug limit 1',
  )
  const { id } = await createProduct(ctx, {
    makerId: rows[0].maker,
    categoryId: rows[0].category,
    sku: `P-${index}`,
    state,
    names: { en: `Zzyzx lamp ${index}` },
    description: {},
    packaging: {},
    hs6: undefined,
    nationalCodes: {},
    unit: 'H87',
    price: String((index % 3) + 1),
    currency: 'USD',
    priceUnit: undefined,
    priceBreaks: [],
    priceDisplay: 'shown',
    moq: undefined,
    moqUnit: undefined,
    stock: undefined,
    leadTimeDays: index % 2 === 0 ? 5 : undefined,
    netWeightKg: undefined,
    shelfLifeMonths: undefined,
    certificates: [],
  })
  return id
}
