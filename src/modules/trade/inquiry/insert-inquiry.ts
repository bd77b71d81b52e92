import { newId } from '../../../kernel/id.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { type Ctx, today } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { nextNumber } from '../../../platform/database/series.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { insertMessage } from '../message/insert-message.ts'
import type { AskedLine } from './asked-lines.ts'
import type { SendInquiry } from './inquiry.schema.ts'
import { inquiryColumns } from './inquiry.row.ts'
import type { Inquiry } from './inquiry.ts'

type Wishes = Omit<SendInquiry, 'lines' | 'consent' | 'website' | 'stamp'>

interface NewInquiry {
  /** Where whatever is written alongside has to know it. */
  readonly id?: string
  readonly wishes: Wishes
  readonly lines: readonly AskedLine[]
  readonly locale: Locale
  readonly source: Inquiry['source']
  readonly formKey?: string | undefined
  /** Invented, for the demonstration. */
  readonly demo?: boolean
}

/**
 * Writes a new inquiry with its lines by one statement, its number taken within it; its question is the first message.
 * Consent is noted for what the buyer sent. Nothing is waited for before the statement leaves.
 */
export async function insertInquiry(tx: Tx, ctx: Ctx, { id = newId(), ...fresh }: NewInquiry): Promise<Inquiry> {
  const { wishes, source } = fresh
  const consent = source !== 'staff' ? { version: ctx.house.consentVersion, at: ctx.now } : { version: null, at: null }
  const owner = source === 'staff' && ctx.actor.kind === 'account' ? ctx.actor.accountId : null
  const question = { inquiryId: id, author: 'buyer', authorName: wishes.name, internal: false, body: wishes.question } as const
  const [inquiry] = await Promise.all([
    tx.one(sql<Inquiry>`
      with counted as (${nextNumber('I', 'inquiry', today(ctx).year)}),
      lines as (
        insert into trade.inquiry_line (inquiry_id, position, product_id, maker_id, names, quantity, unit, target_price,
          target_currency, note)
        select ${id}::uuid, * from jsonb_to_recordset(${json(fresh.lines.map(lineRow))}::jsonb) as line (position int,
          product_id uuid, maker_id uuid, names jsonb, quantity numeric, unit text, target_price numeric, target_currency text,
          note text))
      insert into trade.inquiry as i (id, number, state, source, locale, buyer_name, buyer_company, buyer_phone, buyer_wechat,
        buyer_email, delivery_place, incoterm, payment_term, wanted_date, consent_version, consent_at, owner_id, form_key,
        answer_due_at, demo, created_at, updated_at)
      select ${id}::uuid, number, 'new', ${source}, ${fresh.locale}, ${wishes.name}, ${wishes.company}, ${wishes.phone},
        ${wishes.wechat}, ${wishes.email}, ${wishes.deliveryPlace}, ${wishes.incoterm ?? null}, ${wishes.paymentTerm ?? null},
        ${wishes.wantedDate ?? null}::date, ${consent.version}, ${consent.at}::timestamptz, ${owner}, ${fresh.formKey ?? null},
        ${ctx.now.add({ hours: ctx.house.answerWithinHours })}::timestamptz, ${fresh.demo ?? false}::boolean, ${ctx.now}::timestamptz,
        ${ctx.now}::timestamptz
      from counted
      returning ${inquiryColumns}`),
    wishes.question === '' ? undefined : insertMessage(tx, ctx, question),
  ])
  return inquiry
}

// Numbers go as the texts that they are: JSON would put them through floating point.
const lineRow = (line: AskedLine) => ({
  position: line.position,
  product_id: line.productId,
  maker_id: line.makerId,
  names: line.names,
  quantity: line.quantity,
  unit: line.unit,
  target_price: line.targetPrice,
  target_currency: line.targetCurrency,
  note: line.note,
})
