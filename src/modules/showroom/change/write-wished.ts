import type { Ctx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import type { DomainEvent } from '../../../platform/events/record.ts'
import { namesFor } from '../import/apply/apply-import.ts'
import type { PlannedRow } from '../import/apply/plan.types.ts'
import { nameRows, writeGoods } from '../import/apply/write-goods.ts'
import { renamePartyOfMaker } from '../maker/maker-party.ts'
import { makerCorrected, productCorrected, productTakenIn } from './change.events.ts'
import { gather, patched, recordOfFacts } from './facts.ts'
import type { Held, HeldWish } from './held-wishes.ts'

export interface Wished {
  /** Products by the id of their wish. */
  readonly ids: ReadonlyMap<string, string>
  readonly events: readonly DomainEvent[]
}

/** Writes the goods that one maker's wishes make of what stands there. */
export async function writeWished(tx: Tx, makerId: string, wishes: readonly HeldWish[], { products }: Held): Promise<Wished> {
  if (wishes.length === 0) return { ids: new Map(), events: [] }
  const wanted = wishes.map((wish) => recordOfFacts(patched(products.get(wish.productId ?? '')?.facts ?? {}, wish.after)))
  const planned = wishes.map((wish, row): PlannedRow => {
    const there = products.get(wish.productId ?? '')
    const before = there && {
      id: there.id,
      slug: there.slug,
      revision: there.revision,
      record: there.record,
      photos: there.hashes,
    }
    return {
      row,
      outcome: before ? 'changed' : 'created',
      after: wanted[row]!.record,
      changes: [],
      photos: [],
      ...(before ? { before } : {}),
    }
  })
  const rows = await nameRows(tx, planned)
  await writeGoods(tx, makerId, rows, await namesFor(tx, makerId))
  for (const [at, { id }] of rows.entries()) {
    if ('photos' in wishes[at]!.after) await writePhotos(tx, id, wanted[at]!.photos)
  }
  const events = rows.map(({ id, outcome }, at) => {
    const { id: change, after } = wishes[at]!
    return outcome === 'created' ? productTakenIn(id, { change }) : productCorrected(id, { change, fields: Object.keys(after) })
  })
  return { ids: new Map(rows.map(({ id }, at) => [wishes[at]!.id, id])), events }
}

// From now on everyone may see the pictures that were only the maker's.
async function writePhotos(tx: Tx, productId: string, photos: readonly string[]): Promise<void> {
  const there = await tx.rows(sql<{ fileId: string; name: string | null }>`
    delete from showroom.product_photo where product_id = ${productId} returning file_id as "fileId", source_name as name`)
  const names = new Map(there.map(({ fileId, name }) => [fileId, name]))
  await tx.run(sql`
    insert into showroom.product_photo (product_id, position, file_id, source_name)
    select ${productId}, given.position, given.file, coalesce(given.name, f.name)
    from unnest(${photos}::uuid[], ${photos.map((id) => names.get(id) ?? null)}::text[]) with ordinality as given (file, name, position)
    join platform.file f on f.id = given.file`)
  await tx.run(sql`update platform.file set visibility = 'public' where id = any(${photos}::uuid[]) and visibility = 'private'`)
}

/** Writes what makers wish of their profiles. */
export async function writeProfiles(
  tx: Tx,
  { now }: Pick<Ctx, 'now'>,
  wishes: readonly HeldWish[],
  { makers }: Held,
): Promise<DomainEvent[]> {
  for (const { makerId, after } of wishes) {
    const facts = patched(makers.get(makerId)?.facts ?? {}, after)
    await renamePartyOfMaker(tx, makerId, gather('names', facts), now)
    await tx.run(sql`
      update showroom.maker set names = ${json(gather('names', facts))}, description = ${json(gather('description', facts))},
        place = ${facts['place'] ?? null}, founded = ${facts['founded'] ?? null}, employees = ${facts['employees'] ?? null},
        certificates = ${facts['certificates'] ?? []}, revision = revision + 1, updated_at = now()
      where id = ${makerId}`)
  }
  return wishes.map(({ id, makerId, after }) => makerCorrected(makerId, { change: id, fields: Object.keys(after) }))
}
