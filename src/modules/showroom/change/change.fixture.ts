import sharp from 'sharp'
import { testDatabase } from '../../../../test/support/database.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { openDatabase } from '../../../platform/database/database.ts'
import { productById } from '../product/product.queries.ts'
import { productInput } from '../product/product.schema.ts'
import { createProduct } from '../product/save-product.ts'
import { contextOf, memoryStore, smallHouse } from '../showroom.fixture.ts'
import { changes } from './change.queries.ts'

/** A house with two makers who sign in, and staff who decide. */
export async function openMakersHouse() {
  const database = await testDatabase()
  const db = openDatabase(database.url)
  const files = memoryStore()
  const house = await smallHouse(contextOf(db))
  const as = (actor?: Actor) => contextOf(db, actor, files)
  const makerOf = (makerId: string): Actor => ({
    kind: 'account',
    accountId: `m-${makerId}`,
    name: 'Usta',
    role: 'maker',
    makerId,
  })
  const staff = as({ kind: 'account', accountId: 's-1', name: 'Gulnora', role: 'staff' })
  const base = {
    categoryId: house.fruits,
    names: { uz: 'Turshak' },
    unit: 'KGM',
    price: '2.5',
    currency: 'USD',
    stock: '500',
    leadTimeDays: '10',
  }
  const all = (over: object = {}) => productInput.parse({ ...base, makerId: house.first, ...over })
  return {
    db,
    files,
    house,
    as,
    staff,
    ours: as(makerOf(house.first)),
    theirs: as(makerOf(house.second)),
    /** A whole product as staff give it, and the same as the maker's form gives it. */
    all,
    form: (over: object = {}) => {
      const { makerId: _, state: __, ...input } = all(over)
      return input
    },
    create: async (over: object = {}) => (await createProduct(staff, all(over))).id,
    product: async (id: string) => (await productById(staff, id))!,
    waiting: async () => (await changes(staff, 'proposed', 1)).items,
    close: async () => {
      await db.close()
      await database.drop()
    },
  }
}

export type MakersHouse = Awaited<ReturnType<typeof openMakersHouse>>

/** What staff press when they accept a wish as the page shows it. */
export const asShown = ({
  id,
  revision,
  subjectRevision,
}: {
  id: string
  revision: number
  subjectRevision: number | undefined
}) => ({ id, revision, subjectRevision })

export const picture = async (background: string) =>
  new Uint8Array(
    await sharp({ create: { width: 20, height: 20, channels: 3, background } })
      .png()
      .toBuffer(),
  )
