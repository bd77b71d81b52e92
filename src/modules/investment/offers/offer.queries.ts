import { AppError } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/id.ts'
import type { Ctx } from '../../../platform/context.ts'
import { type Sql, sql } from '../../../platform/database/sql.ts'
import { documentKey } from '../../../platform/files/store-document.ts'
import { allow } from '../access.ts'
import { noOffer, offerColumns, offerTables } from './offer.row.ts'
import type { Offer, OfferFile } from './offer.ts'

const offersWhere = (ctx: Ctx, where: Sql) =>
  ctx.db.rows(sql<Offer>`select ${offerColumns} from ${offerTables} where ${where} order by o.created_at desc, o.id desc`)

/** What everybody may see: the open ones first, those that found an investor after them. */
export async function publishedOffers(ctx: Ctx): Promise<Offer[]> {
  const offers = await offersWhere(ctx, sql`o.published_at is not null`)
  return offers.toSorted((a, b) => Number(a.state === 'taken') - Number(b.state === 'taken'))
}

/** All offers, for the house. */
export async function allOffers(ctx: Ctx): Promise<Offer[]> {
  allow(ctx, 'investment.read')
  return offersWhere(ctx, sql`true`)
}

/** A published offer by its address. */
export async function publishedOffer(ctx: Ctx, slug: string): Promise<Offer> {
  return only(await offersWhere(ctx, sql`o.slug = ${slug} and o.published_at is not null`))
}

/** Any offer by id, for the house. */
export async function offerById(ctx: Ctx, id: string): Promise<Offer> {
  allow(ctx, 'investment.read')
  return only(await offersWhere(ctx, sql`o.id = ${id}`))
}

/** An offer by id or address; one that is not published only for whoever reads all of investment. */
export async function offerCalled(ctx: Ctx, called: string, all: boolean): Promise<Offer> {
  const which = isId(called) ? sql`o.id = ${called}` : sql`o.slug = ${called}`
  return only(await offersWhere(ctx, all ? which : sql`${which} and o.published_at is not null`))
}

function only([offer]: readonly Offer[]): Offer {
  if (!offer) throw noOffer()
  return offer
}

/** The documents behind an offer by name and size: what they are called is no secret. */
export function filesOfOffer({ db }: Pick<Ctx, 'db'>, offerId: string): Promise<OfferFile[]> {
  return db.rows(sql<OfferFile>`
    select f.id, f.name, p.bytes, f.added_at as "addedAt" from investment.offer_file f join platform.file p on p.id = f.file_id
    where f.offer_id = ${offerId} and f.removed_at is null order by f.added_at, f.id`)
}

/** A document of an offer with its bytes: whoever calls has seen to it that the reader may. */
export async function offerFileBytes(
  ctx: Ctx,
  offerId: string,
  id: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  const row = await ctx.db.maybe(sql<{ fileId: string; name: string; mediaType: string }>`
    select f.file_id as "fileId", f.name, p.media_type as "mediaType"
    from investment.offer_file f join platform.file p on p.id = f.file_id
    where f.id = ${id} and f.offer_id = ${offerId} and f.removed_at is null`)
  const bytes = row && (await ctx.files.get(documentKey(row.fileId)))
  if (!row || !bytes) throw new AppError('not_found', 'not_found')
  return { name: row.name, mediaType: row.mediaType, bytes }
}
