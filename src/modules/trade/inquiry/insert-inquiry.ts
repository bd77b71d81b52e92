import { newId } from '../../../kernel/id.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { type Ctx, today } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { nextInSeries } from '../../../platform/database/series.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { insertMessage } from '../message/insert-message.ts'
import type { AskedLine } from './asked-lines.ts'
import type { SendInquiry } from './inquiry.schema.ts'
import { inquiryColumns } from './inquiry.row.ts'
import type { Inquiry } from './inquiry.ts'

type Wishes = Omit<SendInquiry, 'lines' | 'consent' | 'website' | 'stamp'>

interface NewInquiry {
  readonly wishes: Wishes
  readonly lines: readonly AskedLine[]
  readonly locale: Locale
  readonly source: Inquiry['source']
  readonly formKey?: string | undefined
  /** Invented, for the demonstration. */
  readonly demo?: boolean
}

/**
 * Writes a new inquiry with its lines; its question is the first message. Consent is noted for what the buyer sent.
 * From the number on all goes out together, `alongside` with it: the next inquiry waits for the series until we are done.
 */
export async function insertInquiry(
  tx: Tx,
  ctx: Ctx,
  fresh: NewInquiry,
  alongside: (id: string, number: string) => Promise<void> = async () => {},
): Promise<Inquiry> {
  const { wishes, source } = fresh
  const { year } = today(ctx)
  const id = newId()
  const number = `I-${year}-${String(await nextInSeries(tx, `inquiry-${year}`)).padStart(4, '0')}`
  const consent = source !== 'staff' ? { version: ctx.house.consentVersion, at: ctx.now } : { version: null, at: null }
  const owner = source === 'staff' && ctx.actor.kind === 'account' ? ctx.actor.accountId : null
  const [inquiry] = await Promise.all([
    tx.one(sql<Inquiry>`
      insert into trade.inquiry as i (id, number, state, source, locale, buyer_name, buyer_company, buyer_phone, buyer_wechat,
        buyer_email, delivery_place, incoterm, payment_term, wanted_date, consent_version, consent_at, owner_id, form_key,
        answer_due_at, demo, created_at, updated_at)
      values (${id}, ${number}, 'new', ${source}, ${fresh.locale}, ${wishes.name}, ${wishes.company}, ${wishes.phone},
        ${wishes.wechat}, ${wishes.email}, ${wishes.deliveryPlace}, ${wishes.incoterm ?? null}, ${wishes.paymentTerm ?? null},
        ${wishes.wantedDate ?? null}, ${consent.version}, ${consent.at}, ${owner}, ${fresh.formKey ?? null},
        ${ctx.now.add({ hours: ctx.house.answerWithinHours })}, ${fresh.demo ?? false}, ${ctx.now}, ${ctx.now})
      returning ${inquiryColumns}`),
    ...fresh.lines.map((line) =>
      tx.run(sql`
      insert into trade.inquiry_line (inquiry_id, position, product_id, maker_id, names, quantity, unit, target_price,
        target_currency, note)
      values (${id}, ${line.position}, ${line.productId}, ${line.makerId}, ${json(line.names)}, ${line.quantity}, ${line.unit},
        ${line.targetPrice}, ${line.targetCurrency}, ${line.note})`),
    ),
    wishes.question === ''
      ? undefined
      : insertMessage(tx, ctx, {
          inquiryId: id,
          author: 'buyer',
          authorName: wishes.name,
          internal: false,
          body: wishes.question,
        }),
    alongside(id, number),
  ])
  return inquiry
}
