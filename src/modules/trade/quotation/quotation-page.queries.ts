import type { Page } from '../../../platform/api/cursor.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow, ofTheHouse } from '../access.ts'
import { newestFirst, type PageWanted } from '../inquiry/inquiry-page.queries.ts'
import { quotationColumns } from './quotation.row.ts'
import type { Quotation, QuotationState } from './quotation.ts'

interface Wanted extends PageWanted {
  readonly inquiry?: string | undefined
  readonly state?: QuotationState | undefined
}

/** Offers and counter-offers, the newest first, by cursor; a buyer gets those of the own inquiry that were sent. */
export async function quotationPage(ctx: Ctx, wanted: Wanted): Promise<Page<Quotation>> {
  allow(ctx, 'inquiry.read')
  const house = ofTheHouse(ctx)
  const where = [
    ctx.actor.kind === 'buyer' ? sql`q.inquiry_id = ${ctx.actor.inquiryId}` : sql`true`,
    ...(house ? [] : [sql`q.state <> 'draft'`]),
    ...(wanted.inquiry ? [sql`q.inquiry_id = ${wanted.inquiry}`] : []),
    ...(wanted.state ? [sql`q.state = ${wanted.state}`] : []),
  ]
  const page = await newestFirst<Quotation>(ctx, {
    list: 'quotations',
    of: 'q',
    wanted,
    where,
    columns: quotationColumns,
    table: sql`trade.quotation q`,
  })
  return house ? page : { ...page, items: page.items.map((quotation) => ({ ...quotation, internalNote: '', createdBy: null })) }
}
