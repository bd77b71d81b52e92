import { createHmac, timingSafeEqual } from 'node:crypto'
import { AppError } from '../../../kernel/errors.ts'
import { type Ctx } from '../../../platform/context.ts'
import type { Database } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { secretKey } from '../../../platform/settings/secret.ts'
import { type OfferRequest, requestColumns } from './request.ts'

const shape = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/

/** Below the language: the private link to the documents of one offer. */
export async function accessPath(db: Database, request: Pick<OfferRequest, 'id' | 'version'>): Promise<string> {
  const packed = Buffer.from(request.id.replaceAll('-', ''), 'hex').toString('base64url')
  return `/o/${packed}.${(await seal(db, request)).toString('base64url')}`
}

/** Who a token lets in; `link_not_valid` alike for a made-up, an old and a revoked one. */
export async function openAccessLink(db: Database, token: string): Promise<OfferRequest> {
  const [, packed, given] = shape.exec(token) ?? []
  if (packed === undefined || given === undefined) throw notValid()
  const hex = Buffer.from(packed, 'base64url').toString('hex')
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  const request = await db.maybe(sql<OfferRequest>`select ${requestColumns} from investment.offer_request r where r.id = ${id}`)
  // Compared also where there is none, so that the time tells nothing.
  const matches = timingSafeEqual(await seal(db, { id, version: request?.version ?? 0 }), Buffer.from(given, 'base64url'))
  if (!request || !matches || request.state !== 'granted') throw notValid()
  return request
}

/** Writes down that the page of a link, or a document by it, was opened. */
export async function noteAccess(ctx: Ctx, request: Pick<OfferRequest, 'id' | 'offerId'>, fileId: string | null): Promise<void> {
  await ctx.db.inTransaction((tx) =>
    tx.run(sql`
      insert into investment.offer_opening (request_id, offer_id, file_id, at)
      values (${request.id}, ${request.offerId}, ${fileId}, ${ctx.now})`),
  )
}

const notValid = () => new AppError('link_not_valid', 'not_found')

async function seal(db: Database, { id, version }: Pick<OfferRequest, 'id' | 'version'>): Promise<Buffer> {
  return createHmac('sha256', await secretKey(db, 'offer-link'))
    .update(`${id} ${version}`)
    .digest()
}
