import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { GoodsRecord } from '../import/apply/goods-record.ts'
import { goodsColumns, tidied } from '../import/apply/load-goods.ts'
import { type Facts, productFacts, spread } from './facts.ts'

/** A product as wishes are held against it. */
export interface StandingProduct {
  readonly id: string
  readonly slug: string
  readonly makerId: string
  readonly revision: number
  readonly record: GoodsRecord
  /** Contents of its photos, as an import knows them. */
  readonly hashes: readonly string[]
  readonly facts: Facts
}

interface Row extends GoodsRecord {
  readonly id: string
  readonly slug: string
  readonly makerId: string
  readonly revision: number
  readonly photos: readonly string[]
  readonly photoIds: readonly string[]
}

/** Products by id, in the order of the ids' own: with `lock` they stay as they are until the transaction ends. */
export async function standingProducts(db: Reader, ids: readonly string[], lock = false): Promise<Map<string, StandingProduct>> {
  const hold = lock ? sql`for update of p` : sql``
  const rows = await db.rows(sql<Row>`
    select ${goodsColumns}, p.maker_id as "makerId",
      array(select ph.file_id::text from showroom.product_photo ph where ph.product_id = p.id order by ph.position) as "photoIds"
    from showroom.product p where p.id = any(${ids}::uuid[]) order by p.id ${hold}`)
  return new Map(
    rows.map(({ id, slug, makerId, revision, photos, photoIds, ...rest }) => {
      const record = tidied(rest)
      return [id, { id, slug, makerId, revision, record, hashes: photos, facts: productFacts(record, photoIds) }]
    }),
  )
}

export interface StandingMaker {
  readonly id: string
  readonly revision: number
  readonly facts: Facts
}

interface MakerRow {
  readonly id: string
  readonly revision: number
  readonly names: LocalizedText
  readonly description: LocalizedText
  readonly place: string | null
  readonly founded: number | null
  readonly employees: number | null
  readonly certificates: readonly string[]
  readonly phone: string
  readonly email: string
}

/** Makers by id, as wishes about a profile are held against them. */
export async function standingMakers(db: Reader, ids: readonly string[], lock = false): Promise<Map<string, StandingMaker>> {
  const hold = lock ? sql`for update` : sql``
  const rows = await db.rows(sql<MakerRow>`
    select id, revision, names, description, place, founded, employees, certificates, phone, email
    from showroom.maker where id = any(${ids}::uuid[]) order by id ${hold}`)
  return new Map(
    rows.map(({ id, revision, names, description, certificates, ...single }) => [
      id,
      {
        id,
        revision,
        facts: {
          ...single,
          certificates: certificates.toSorted(),
          ...spread('names', names),
          ...spread('description', description),
        },
      },
    ]),
  )
}
