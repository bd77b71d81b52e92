import { type Actor, system } from '../../kernel/actor.ts'
import type { Ctx } from '../../platform/context.ts'
import type { Database } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { blankHouse } from '../../platform/settings/house.ts'
import type { ProductDraft } from './import/import.types.ts'
import { createCategory, createMaker } from './index.ts'

/** A store that forgets with the test. */
export function memoryStore(): FileStore & { readonly keys: Map<string, Uint8Array> } {
  const keys = new Map<string, Uint8Array>()
  return {
    keys,
    put: async (key, bytes) => void keys.set(key, bytes),
    get: async (key) => keys.get(key),
    remove: async (key) => void keys.delete(key),
  }
}

export function contextOf(db: Database, actor: Actor = system('test'), files: FileStore = memoryStore()): Ctx {
  return { db, files, actor, locale: 'en', now: Temporal.Now.instant(), house: blankHouse, publicUrl: 'http://house.test' }
}

const maker = {
  description: {},
  founded: undefined,
  employees: undefined,
  certificates: [],
  phone: '',
  email: '' as const,
  archived: false,
}

/** Two makers and two categories. */
export async function smallHouse(ctx: Ctx) {
  const fruits = await createCategory(ctx, {
    names: { en: 'Dried fruits', ru: 'Сухофрукты', uz: 'Quritilgan mevalar', 'zh-Hans': '干果' },
    hs: ['0813', '0806'],
    position: 1,
  })
  const pottery = await createCategory(ctx, {
    names: { en: 'Pottery', ru: 'Керамика', uz: 'Kulolchilik', 'zh-Hans': '陶器' },
    hs: ['6912'],
    position: 2,
  })
  const first = await createMaker(ctx, { ...maker, place: undefined, names: { uz: 'Birinchi bogʻ' } })
  const second = await createMaker(ctx, { ...maker, place: undefined, names: { uz: 'Ikkinchi ustaxona' } })
  return { fruits: fruits.id, pottery: pottery.id, first: first.id, second: second.id }
}

export const tableOf = (drafts: readonly ProductDraft[]) => ({
  drafts,
  columns: { name: 'Nomi', price: 'Narxi', category: 'Toifa' },
  language: 'uz' as const,
})

export async function countOf(db: Database, table: 'product' | 'product_photo'): Promise<number> {
  const { n } = await db.one(sql<{ n: number }>`
    select case ${table} when 'product' then (select count(*) from showroom.product) else (select count(*) from showroom.product_photo) end::int as n`)
  return n
}
