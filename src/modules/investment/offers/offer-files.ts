import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { readDocument, storeDocument } from '../../../platform/files/store-document.ts'
import { allow } from '../access.ts'
import { offerEvent } from './offer.events.ts'
import { lockOffer } from './offer.row.ts'

/** Puts a document behind an offer; what is refused on the field `file` says `readDocument`. Gives its id. */
export async function addOfferFile(ctx: Ctx, offerId: string, file: File): Promise<string> {
  allow(ctx, 'investment.write')
  const document = await readDocument(file)
  return transact(ctx, async (tx) => {
    await lockOffer(tx, offerId)
    const stored = await storeDocument(tx, ctx, document)
    const id = newId()
    await tx.run(sql`
      insert into investment.offer_file (id, offer_id, file_id, name, added_by, added_at)
      values (${id}, ${offerId}, ${stored}, ${document.name}, ${'name' in ctx.actor ? ctx.actor.name : ''}, ${ctx.now})`)
    await record(tx, ctx, offerEvent('offer.file_added', offerId, { fileId: id, name: document.name }))
    return id
  })
}

/** Takes a document away: no link gives it out any more. Who opened it stays written. */
export async function removeOfferFile(ctx: Ctx, offerId: string, fileId: string): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    await lockOffer(tx, offerId)
    const gone = await tx.maybe(sql<{ name: string }>`
      update investment.offer_file set removed_at = ${ctx.now}
      where id = ${fileId} and offer_id = ${offerId} and removed_at is null returning name`)
    if (!gone) throw new AppError('changed_meanwhile', 'conflict')
    await record(tx, ctx, offerEvent('offer.file_removed', offerId, { fileId, name: gone.name }))
  })
}
