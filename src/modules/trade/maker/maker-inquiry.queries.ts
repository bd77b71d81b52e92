import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Unit } from '../../../kernel/unit.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { noInquiry } from '../inquiry/inquiry.row.ts'
import type { InquiryState } from '../inquiry/inquiry.ts'
import type { Message } from '../message/message.ts'
import type { Incoterm } from '../reference/incoterms.ts'
import { answeringMaker, concerns } from './held-by-maker.ts'
import { makerThread } from './maker-message.ts'

/** A line for a maker's goods, and what the maker said about it. Free texts stay out: a buyer may sign them. */
export interface AnsweredLine {
  readonly position: number
  readonly names: LocalizedText
  readonly quantity: string
  readonly unit: Unit
  readonly targetPrice: string | null
  readonly targetCurrency: Currency | null
  readonly price: string | null
  readonly currency: Currency | null
  readonly leadTimeDays: number | null
  readonly stock: string | null
  readonly answeredAt: Temporal.Instant | null
}

export function answeredLines(db: Reader, inquiryId: string, makerId: string): Promise<AnsweredLine[]> {
  return db.rows(sql<AnsweredLine>`
    select l.position, l.names, l.quantity, l.unit, l.target_price as "targetPrice", l.target_currency as "targetCurrency",
      a.price, a.currency, a.lead_time_days as "leadTimeDays", a.stock, a.answered_at as "answeredAt"
    from trade.inquiry_line l left join trade.maker_answer a on a.inquiry_id = l.inquiry_id and a.position = l.position
    where l.inquiry_id = ${inquiryId} and l.maker_id = ${makerId} order by l.position`)
}

export interface OwnInquiryRow {
  readonly id: string
  readonly number: string
  readonly state: InquiryState
  readonly receivedAt: Temporal.Instant
  readonly wantedDate: Temporal.PlainDate | null
  readonly firstLine: LocalizedText
  readonly lineCount: number
  /** The house waits for a word of the maker. */
  readonly waits: boolean
}

// The house spoke last, or it waits for the maker and a line has no answer.
const waits = sql`
  (coalesce((select m.author = 'house' from trade.maker_message m where m.inquiry_id = i.id and m.maker_id = own.maker_id order by m.at desc, m.id desc limit 1), false)
    and i.state in ('new', 'waiting_for_maker', 'quoted')
   or (i.state = 'waiting_for_maker' and own.answered < own.lines))`
const own = sql`(
  select l.inquiry_id, l.maker_id, count(*)::int as lines, count(a.answered_at)::int as answered, (array_agg(l.names order by l.position))[1] as first
  from trade.inquiry_line l left join trade.maker_answer a on a.inquiry_id = l.inquiry_id and a.position = l.position
  group by l.inquiry_id, l.maker_id) own`

/** Inquiries for the goods of the maker who asks: those that wait for a word first, then the newest. */
export async function ownInquiries(ctx: Ctx): Promise<OwnInquiryRow[]> {
  const makerId = answeringMaker(ctx)
  return ctx.db.rows(sql<OwnInquiryRow>`
    select i.id, i.number, i.state, i.created_at as "receivedAt", i.wanted_date as "wantedDate", own.first as "firstLine",
      own.lines as "lineCount", ${waits} as waits
    from trade.inquiry i join ${own} on own.inquiry_id = i.id
    where own.maker_id = ${makerId} and i.lost_reason is distinct from 'spam'
    order by ${waits} desc, i.created_at desc, i.id limit 200`)
}

/** How many inquiries wait for a word of the maker who asks. */
export async function waitingForMe(ctx: Ctx): Promise<number> {
  const makerId = answeringMaker(ctx)
  const { n } = await ctx.db.one(sql<{ n: number }>`
    select count(*)::int as n from trade.inquiry i join ${own} on own.inquiry_id = i.id
    where own.maker_id = ${makerId} and i.lost_reason is distinct from 'spam' and ${waits}`)
  return n
}

/** Who the buyer is: only once staff released it. */
export interface ReleasedBuyer {
  readonly name: string
  readonly company: string
  readonly phone: string
  readonly wechat: string
  readonly email: string
  readonly deliveryPlace: string
}

export interface OwnInquiry {
  readonly id: string
  readonly number: string
  readonly state: InquiryState
  readonly receivedAt: Temporal.Instant
  readonly wantedDate: Temporal.PlainDate | null
  readonly incoterm: Incoterm | null
  readonly lines: AnsweredLine[]
  readonly messages: Message[]
  readonly buyer: ReleasedBuyer | undefined
}

/** One inquiry as the maker sees it whose goods it asks for: the own lines and nothing else of it. */
export async function ownInquiry(ctx: Ctx, id: string): Promise<OwnInquiry> {
  const makerId = answeringMaker(ctx)
  if (!(await concerns(ctx.db, id, makerId))) throw noInquiry()
  const [inquiry, lines, messages, buyer] = await Promise.all([
    ctx.db.one(sql<Omit<OwnInquiry, 'lines' | 'messages' | 'buyer'>>`
      select id, number, state, created_at as "receivedAt", wanted_date as "wantedDate", incoterm from trade.inquiry where id = ${id}`),
    answeredLines(ctx.db, id, makerId),
    makerThread(ctx.db, id, makerId),
    ctx.db.maybe(sql<ReleasedBuyer>`
      select i.buyer_name as name, i.buyer_company as company, i.buyer_phone as phone, i.buyer_wechat as wechat, i.buyer_email as email,
        i.delivery_place as "deliveryPlace"
      from trade.inquiry i join trade.buyer_release r on r.inquiry_id = i.id where i.id = ${id} and r.maker_id = ${makerId} and i.erased_at is null`),
  ])
  return { ...inquiry, lines, messages, buyer }
}

/** A maker whose goods an inquiry asks for, as staff see it. */
export interface InquiryMaker {
  readonly makerId: string
  readonly names: LocalizedText
  readonly lines: AnsweredLine[]
  readonly messages: number
  /** The maker spoke last. */
  readonly spokeLast: boolean
  readonly released: boolean
}

export async function makersOfInquiry(ctx: Ctx, inquiryId: string): Promise<InquiryMaker[]> {
  allow(ctx, 'maker.write')
  const rows = await ctx.db.rows(sql<Omit<InquiryMaker, 'lines'>>`
    select m.id as "makerId", m.names,
      (select count(*)::int from trade.maker_message t where t.inquiry_id = ${inquiryId} and t.maker_id = m.id) as messages,
      coalesce((select t.author = 'maker' from trade.maker_message t where t.inquiry_id = ${inquiryId} and t.maker_id = m.id order by t.at desc, t.id desc limit 1), false) as "spokeLast",
      exists (select from trade.buyer_release r where r.inquiry_id = ${inquiryId} and r.maker_id = m.id) as released
    from showroom.maker m where m.id in (select maker_id from trade.inquiry_line where inquiry_id = ${inquiryId}) order by m.slug`)
  return Promise.all(rows.map(async (row) => ({ ...row, lines: await answeredLines(ctx.db, inquiryId, row.makerId) })))
}
