import { AppError } from '../../../../kernel/errors.ts'
import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import type { Reader, Tx } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { record, recordMany } from '../../../../platform/events/record.ts'
import { allow, allowReading } from '../../access.ts'
import { goodsImported, photoAdded, productImported } from '../../events.ts'
import { linkPhoto } from '../../photo/photos.ts'
import { planPhotos, type PlannedPhotos } from './import-photos.ts'
import { loadCategories, loadGoods } from './load-goods.ts'
import { planImport } from './plan-import.ts'
import type { Drafts, Plan, PlannedRow } from './plan.types.ts'
import { lockNaming, nameRows, writeGoods, type WrittenRow } from './write-goods.ts'

export interface ApplyImport extends Drafts {
  readonly makerId: string
  /** The category for rows that tell none. */
  readonly categoryId?: string | undefined
  /** A zip archive. */
  readonly photos?: Uint8Array | undefined
  readonly dryRun?: boolean
  /** Named in the trail. */
  readonly fileName?: string
  readonly onProgress?: (done: number, total: number) => Promise<void> | void
  /** Runs in the import's own transaction, at its end. */
  readonly alongside?: (tx: Tx, result: ImportResult) => Promise<void>
}

/** `id` and `slug` are absent for what a dry run would create. */
export type ResultRow = PlannedRow & { readonly id?: string; readonly slug?: string }
export type ImportResult = Omit<Plan, 'rows'> & { readonly rows: readonly ResultRow[] }

const batchSize = 250

/**
 * Brings a maker's goods to what a table says: creates, changes, leaves alone; never removes. All rows are written in
 * one transaction, all or none. With `dryRun` nothing is written and the same answer given.
 */
export async function applyImport(ctx: Ctx, input: ApplyImport): Promise<ImportResult> {
  if (input.dryRun) {
    allowReading(ctx, input.makerId)
    return preview(ctx, input)
  }
  allow(ctx, 'goods.import')
  // Pictures take the longest and need no lock: they are made ready before the transaction begins.
  const early = await planPhotos(await planFor(ctx.db, ctx, input), input.photos, ctx.files)
  return transact(ctx, async (tx) => {
    await lockNaming(tx)
    const plan = await planFor(tx, ctx, input, true)
    const rows = await nameRows(tx, withPhotos(plan.rows, early))
    await writeRows(tx, ctx, input, rows, early)
    const result = { rows, refused: plan.refused, notes: [...plan.notes, ...early.notes] }
    const counts = countsOf(result)
    if (counts.created + counts.changed > 0)
      await record(tx, ctx, goodsImported(input.makerId, { ...counts, file: input.fileName ?? '' }))
    await input.alongside?.(tx, result)
    return result
  })
}

async function preview(ctx: Ctx, input: ApplyImport): Promise<ImportResult> {
  const plan = await planFor(ctx.db, ctx, input)
  const photos = await planPhotos(plan, input.photos)
  const rows = withPhotos(plan.rows, photos).map((row) =>
    row.before ? { ...row, id: row.before.id, slug: row.before.slug } : row,
  )
  return { rows, refused: plan.refused, notes: [...plan.notes, ...photos.notes] }
}

/** What the table would do to the maker's goods as they stand; with `lock` they stay so until the transaction ends. */
export async function planFor(db: Reader, ctx: Pick<Ctx, 'house'>, input: ApplyImport, lock = false): Promise<Plan> {
  const maker = await db.maybe(sql`select 1 from showroom.maker where id = ${input.makerId}`)
  const categories = await loadCategories(db)
  if (!maker || (input.categoryId && !categories.some(({ id }) => id === input.categoryId)))
    throw new AppError('maker_or_category_gone', 'invalid')
  const goods = await loadGoods(db, input.makerId, lock)
  return planImport(input, { categories, goods, house: ctx.house, chosen: input.categoryId })
}

/** A row that only brings photos is a change too. */
export function withPhotos(rows: readonly PlannedRow[], photos: PlannedPhotos): PlannedRow[] {
  return rows.map((row) => {
    const fresh = photos.byRow.get(row.row) ?? []
    if (fresh.length === 0 || row.outcome === 'created') return row
    const change = { field: 'photos', from: '', to: fresh.map(({ name }) => name).join(', ') }
    return { ...row, outcome: 'changed', changes: [...row.changes, change] }
  })
}

async function writeRows(
  tx: Tx,
  ctx: Ctx,
  input: ApplyImport,
  rows: readonly WrittenRow[],
  photos: PlannedPhotos,
): Promise<void> {
  const names = await namesFor(tx, input.makerId)
  const touched = rows.filter(({ outcome }) => outcome !== 'unchanged')
  await input.onProgress?.(0, touched.length)
  const stored = new Set<string>()
  for (let from = 0; from < touched.length; from += batchSize) {
    const batch = touched.slice(from, from + batchSize)
    await writeGoods(tx, input.makerId, batch, names)
    await recordMany(tx, ctx, batch.map(productImported))
    for (const row of batch) {
      for (const { kept } of photos.byRow.get(row.row) ?? []) {
        if (!kept || !(await linkPhoto(tx, row.id, kept, stored))) continue
        await record(tx, ctx, photoAdded(row.id, { file: kept.id }))
      }
    }
    await input.onProgress?.(Math.min(from + batchSize, touched.length), touched.length)
  }
}

/** The names that the search terms of a maker's goods hold besides their own. */
export async function namesFor(tx: Tx, makerId: string) {
  const maker = await tx.one(sql<{ names: LocalizedText }>`select names from showroom.maker where id = ${makerId}`)
  const categories = await loadCategories(tx)
  return { maker: maker.names, categories: new Map(categories.map(({ id, names }) => [id, names])) }
}

/** How many rows came to what. */
export function countsOf(result: Pick<ImportResult, 'rows' | 'refused'>) {
  const of = (outcome: PlannedRow['outcome']) => result.rows.filter((row) => row.outcome === outcome).length
  return { created: of('created'), changed: of('changed'), unchanged: of('unchanged'), refused: result.refused.length }
}
