import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { type OfferRequest, requestColumns } from './request.ts'

export interface Opening {
  readonly requestId: string
  /** Null: the page of the link itself. */
  readonly fileName: string | null
  readonly at: Temporal.Instant
}

/** Who asked to read the documents of an offer, the newest first. */
export async function requestsOf(ctx: Ctx, offerId: string): Promise<OfferRequest[]> {
  allow(ctx, 'investment.read')
  return ctx.db.rows(sql<OfferRequest>`
    select ${requestColumns} from investment.offer_request r where r.offer_id = ${offerId} order by r.created_at desc, r.id desc`)
}

export interface AccessWanted {
  readonly request: OfferRequest
  readonly product: LocalizedText
}

/** One request with the offer that it is about, for letters. */
export async function requestById(db: Reader, id: string): Promise<AccessWanted | undefined> {
  const row = await db.maybe(sql<OfferRequest & { product: LocalizedText }>`
    select ${requestColumns}, o.product from investment.offer_request r join investment.offer o on o.id = r.offer_id
    where r.id = ${id}`)
  return row && { request: row, product: row.product }
}

/** Who opened what when, the newest first. */
export async function openingsOf(ctx: Ctx, offerId: string): Promise<Opening[]> {
  allow(ctx, 'investment.read')
  return ctx.db.rows(sql<Opening>`
    select p.request_id as "requestId", f.name as "fileName", p.at from investment.offer_opening p
    left join investment.offer_file f on f.id = p.file_id where p.offer_id = ${offerId} order by p.at desc, p.id desc limit 500`)
}

/** How many requests wait for each offer. */
export async function waitingRequests(ctx: Ctx): Promise<ReadonlyMap<string, number>> {
  allow(ctx, 'investment.read')
  const rows = await ctx.db.rows(sql<{ offerId: string; count: number }>`
    select offer_id as "offerId", count(*)::int as count from investment.offer_request where state = 'asked' group by 1`)
  return new Map(rows.map(({ offerId, count }) => [offerId, count]))
}
