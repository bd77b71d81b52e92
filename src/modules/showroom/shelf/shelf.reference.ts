import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'

interface Named {
  readonly no: number
  readonly names: LocalizedText
}

export interface ShelfCategory extends Named {
  readonly id: string
  readonly slug: string
  readonly position: number
}

export interface ShelfMaker extends Named {
  readonly id: string
  readonly slug: string
  readonly place: string | null
}

export interface ShelfCertificate extends Named {
  readonly code: string
  readonly position: number
}

/** What the numbers on the shelf stand for. */
export interface ShelfReference {
  readonly categories: ReadonlyMap<number, ShelfCategory>
  readonly makers: ReadonlyMap<number, ShelfMaker>
  readonly certificates: ReadonlyMap<number, ShelfCertificate>
  readonly categoriesById: ReadonlyMap<string, ShelfCategory>
  readonly makersById: ReadonlyMap<string, ShelfMaker>
  /** How many goods lie on the shelf, as the server last estimated it. */
  readonly goods: number
  /** Names of places by slug. */
  readonly places: ReadonlyMap<string, LocalizedText>
}

/** Categories, makers, certificates and places: few, asked for with every list, hence kept. */
export function shelfReference(ctx: Ctx): Promise<ShelfReference> {
  return ctx.db.kept.keep('shelf reference', 'reference', () => load(ctx))
}

async function load({ db }: Ctx): Promise<ShelfReference> {
  const [categories, makers, certificates, places, { goods }] = await Promise.all([
    db.rows(sql<ShelfCategory>`select no, id, slug, names, position from showroom.category`),
    db.rows(sql<ShelfMaker>`select no, id, slug, names, place from showroom.maker`),
    db.rows(sql<ShelfCertificate>`select no, code, names, position from showroom.certificate`),
    db.rows(sql<{ slug: string; names: LocalizedText }>`select slug, names from directory.place`),
    db.one(
      sql<{ goods: number }>`select greatest(reltuples, 0)::int as goods from pg_class where oid = 'showroom.shelf'::regclass`,
    ),
  ])
  const byNumber = <T extends Named>(rows: readonly T[]) => new Map(rows.map((row) => [row.no, row]))
  return {
    categories: byNumber(categories),
    makers: byNumber(makers),
    certificates: byNumber(certificates),
    categoriesById: new Map(categories.map((category) => [category.id, category])),
    makersById: new Map(makers.map((maker) => [maker.id, maker])),
    goods,
    places: new Map(places.map(({ slug, names }) => [slug, names])),
  }
}
