import { parsePhoneNumberFromString } from 'libphonenumber-js'
import type { Ctx } from '../../../platform/context.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { type Sql, sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { inquiryColumns } from '../inquiry/inquiry.row.ts'
import type { Inquiry } from '../inquiry/inquiry.ts'
import { inquiryById } from '../inquiry/inquiry.queries.ts'

/** Inquiries of one buyer: by telephone, WeChat, e-mail, or the number of an inquiry, exactly as given. */
export function inquiriesOfBuyer(ctx: Ctx, contact: string, db: Reader = ctx.db): Promise<Inquiry[]> {
  allow(ctx, 'buyer.data')
  return db.rows(sql<Inquiry>`
    select ${inquiryColumns} from trade.inquiry i where i.erased_at is null and ${sameBuyer(contact)} order by i.created_at`)
}

function sameBuyer(contact: string): Sql {
  const given = contact.trim()
  const phone = parsePhoneNumberFromString(given.normalize('NFKC'), 'CN')?.number ?? given
  return sql`${given}::text <> '' and (i.buyer_phone in (${given}, ${phone}) or lower(i.buyer_email) = lower(${given})
    or lower(i.buyer_wechat) = lower(${given}) or i.number = ${given})`
}

/** Everything that is kept of a buyer, as one document that a program can read (GDPR art. 20, PIPL art. 45). */
export async function buyerData(ctx: Ctx, contact: string): Promise<Record<string, unknown>> {
  const inquiries = await inquiriesOfBuyer(ctx, contact)
  const details = await Promise.all(inquiries.map(({ id }) => inquiryById(ctx, id)))
  const consents = await ctx.db.rows(sql`
    select id, consent_version as version, consent_at as at from trade.inquiry where id = any(${inquiries.map(({ id }) => id)}::uuid[])`)
  return {
    exportedAt: ctx.now.toString(),
    inquiries: details.map(({ ownerId: _, ownerName: __, events, messages, quotations, ...inquiry }) => ({
      ...inquiry,
      messages: messages.filter(({ internal }) => !internal),
      quotations: quotations.filter(({ state }) => state !== 'draft').map(({ internalNote: ___, ...quotation }) => quotation),
      events: events.map(({ at, type }) => ({ at, type })),
    })),
    consents,
  }
}
