import { sql } from '../../platform/database/sql.ts'
import type { MentionSource } from '../directory/index.ts'
import { tradeStaffTexts } from './staff/staff-texts.ts'

interface Row {
  readonly id: string
  readonly number: string
  readonly company: string
}

/** Inquiries, and with them orders, of buyers whose company is written as one of the party's spellings. */
export const inquiryMentions: MentionSource = {
  label: (locale) => tradeStaffTexts(locale)('nav.inquiries'),
  async find({ db }, partyIds, limit) {
    const rows = await db.rows(sql<Row>`
      select i.id, i.number, i.buyer_company as company from trade.inquiry i
      where i.buyer_company <> '' and lower(i.buyer_company) in (
        select lower(s.spelling) from directory.party_spelling s join directory.party p on p.id = s.party_id
        where p.id = any(${partyIds}::uuid[]) and p.kind in ('company', 'agency'))
      order by i.created_at desc, i.id limit ${limit}`)
    return rows.map(({ id, number, company }) => ({ text: `${number} · ${company}`, href: `/staff/inquiries/${id}` }))
  },
}
