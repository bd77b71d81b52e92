import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { type Ctx, today } from '../../../platform/context.ts'
import { join, type Sql, sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { inquiryColumns } from './inquiry.row.ts'
import { type Inquiry, type InquiryState, inquiryStates } from './inquiry.ts'

export const inboxSubjects = ['countered', 'expiring'] as const
export type InboxSubject = (typeof inboxSubjects)[number]

/** Days before its last one from which an open offer is said to expire soon. */
export const soonDays = 3

export interface InboxFilter {
  readonly state?: InquiryState | undefined
  /** An account, or `nobody`. */
  readonly owner?: string | undefined
  readonly overdue?: boolean | undefined
  /** `countered`: a counter-offer waits for the house; `expiring`: an open offer ends within `soonDays`. */
  readonly about?: InboxSubject | undefined
  /** Number, buyer, company, contact or goods. */
  readonly q?: string | undefined
  readonly page?: number | undefined
}

export interface InboxRow extends Inquiry {
  readonly ownerName: string | null
  readonly ageHours: number
  readonly hoursToFirstAnswer: number | null
  readonly overdue: boolean
  /** The buyer wrote or countered last, and waits for the house. */
  readonly buyerWaits: boolean
  readonly lineCount: number
  readonly firstLine: LocalizedText
}

export interface Inbox {
  readonly rows: InboxRow[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** Inquiries in each state under the other filters. */
  readonly counts: Readonly<Record<InquiryState, number>>
  readonly overdue: number
}

export const inquiriesPerPage = 30

const openState = sql`i.state in ('new', 'waiting_for_maker', 'quoted')`

/** The inquiries of the house: late ones first among the open, then the newest. */
export async function inbox(ctx: Ctx, filter: InboxFilter = {}): Promise<Inbox> {
  allow(ctx, 'inquiry.list')
  const late = sql`(i.first_answer_at is null and ${openState} and i.answer_due_at < ${ctx.now}::timestamptz)`
  const others = [sql`true`, ...ownerIs(filter.owner), ...isAbout(ctx, filter.about), ...says(filter.q)]
  const chosen = [...others, ...(filter.state ? [sql`i.state = ${filter.state}`] : []), ...(filter.overdue ? [late] : [])]
  const all = (parts: readonly Sql[]) => join(parts, sql` and `)
  const counted = await ctx.db.rows(sql<{ state: InquiryState; count: number; late: number }>`
    select i.state, count(*)::int as count, (count(*) filter (where ${late}))::int as late
    from trade.inquiry i where ${all(others)} group by i.state`)
  const { total } = await ctx.db.one(
    sql<{ total: number }>`select count(*)::int as total from trade.inquiry i where ${all(chosen)}`,
  )
  const pages = Math.max(1, Math.ceil(total / inquiriesPerPage))
  const page = Math.min(Math.max(1, Math.trunc(filter.page ?? 1)), pages)
  const rows = await ctx.db.rows(sql<InboxRow>`
    select ${inquiryColumns}, a.name as "ownerName", ${late} as overdue,
      floor(extract(epoch from ${ctx.now}::timestamptz - i.created_at) / 3600)::int as "ageHours",
      (extract(epoch from i.first_answer_at - i.created_at) / 3600)::float8 as "hoursToFirstAnswer",
      ${openState} and coalesce(spoke.buyer > coalesce(spoke.house, '-infinity'), false) as "buyerWaits",
      (select count(*)::int from trade.inquiry_line l where l.inquiry_id = i.id) as "lineCount",
      coalesce((select l.names from trade.inquiry_line l where l.inquiry_id = i.id order by l.position limit 1), '{}') as "firstLine"
    from trade.inquiry i left join directory.account a on a.id = i.owner_id
    left join lateral (
      select max(at) filter (where author = 'buyer') as buyer, max(at) filter (where author = 'house') as house
      from (
        select author, at from trade.message where inquiry_id = i.id and not internal
        union all
        select author, sent_at from trade.quotation where inquiry_id = i.id and sent_at is not null) said) spoke on true
    where ${all(chosen)}
    order by ${late} desc, i.created_at desc, i.id desc
    limit ${inquiriesPerPage} offset ${(page - 1) * inquiriesPerPage}`)
  const count = (state: InquiryState) => counted.find((row) => row.state === state)?.count ?? 0
  const counts = Object.fromEntries(inquiryStates.map((state) => [state, count(state)])) as Record<InquiryState, number>
  return { rows, total, page, pages, counts, overdue: counted.reduce((sum, row) => sum + row.late, 0) }
}

function ownerIs(owner: string | undefined): Sql[] {
  if (!owner) return []
  return [owner === 'nobody' ? sql`i.owner_id is null` : sql`i.owner_id = ${owner}`]
}

function isAbout(ctx: Ctx, subject: InboxSubject | undefined): Sql[] {
  if (!subject) return []
  const open = sql`select from trade.quotation q where q.inquiry_id = i.id and q.state = 'sent'`
  if (subject === 'countered') return [sql`exists (${open} and q.author = 'buyer')`]
  const day = today(ctx)
  return [
    sql`exists (${open} and q.author = 'house' and q.valid_until between ${day}::date and ${day.add({ days: soonDays })}::date)`,
  ]
}

function says(q: string | undefined): Sql[] {
  const words = (q ?? '').trim().split(/\s+/).filter(Boolean).slice(0, 8)
  return words.map((word) => {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    return sql`(concat_ws(' ', i.number, i.buyer_name, i.buyer_company, i.buyer_phone, i.buyer_wechat, i.buyer_email) ilike ${like}
      or exists (select from trade.inquiry_line l where l.inquiry_id = i.id and l.names::text ilike ${like}))`
  })
}
