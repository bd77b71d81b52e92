import { AppError } from '../../../kernel/errors.ts'
import { step } from '../../../kernel/state-machine.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { type Inquiry, type InquiryAction, inquiryTransitions, type LostReason } from './inquiry.ts'

export const inquiryColumns = sql`i.id, i.number, i.state, i.source, i.locale, i.buyer_name as "buyerName",
  i.buyer_company as "buyerCompany", i.buyer_phone as "buyerPhone", i.buyer_wechat as "buyerWechat",
  i.buyer_email as "buyerEmail", i.delivery_place as "deliveryPlace", i.incoterm, i.payment_term as "paymentTerm",
  i.wanted_date as "wantedDate", i.owner_id as "ownerId", i.lost_reason as "lostReason", i.lost_note as "lostNote",
  i.link_version as "linkVersion", i.link_revoked_at as "linkRevokedAt", i.answer_due_at as "answerDueAt",
  i.first_answer_at as "firstAnswerAt", i.demo, i.revision, i.created_at as "createdAt", i.updated_at as "updatedAt"`

export const noInquiry = () => new AppError('inquiry_not_found', 'not_found')

export function findInquiry(db: Reader, id: string): Promise<Inquiry | undefined> {
  return db.maybe(sql<Inquiry>`select ${inquiryColumns} from trade.inquiry i where i.id = ${id}`)
}

/**
 * Holds the inquiry until the transaction ends. Every write of this module takes this lock first, so that writes to one
 * inquiry come one after the other and never wait for each other in a circle.
 */
export async function lockInquiry(tx: Tx, id: string): Promise<Inquiry> {
  const row = await tx.maybe(sql<Inquiry>`select ${inquiryColumns} from trade.inquiry i where i.id = ${id} for update`)
  if (!row) throw noInquiry()
  return row
}

/** Takes the step `action`; `illegal_step` when the state forbids it, `changed_meanwhile` when another was quicker. */
export async function moveInquiry(
  tx: Tx,
  ctx: Pick<Ctx, 'now'>,
  inquiry: Inquiry,
  action: InquiryAction,
  lost?: { reason: LostReason; note: string },
): Promise<Inquiry> {
  const state = step(inquiryTransitions, inquiry.state, action)
  const touched = await tx.run(sql`
    update trade.inquiry set state = ${state}, lost_reason = ${lost?.reason ?? null}, lost_note = ${lost?.note ?? ''},
      revision = revision + 1, updated_at = ${ctx.now}
    where id = ${inquiry.id} and revision = ${inquiry.revision}`)
  if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
  return lockInquiry(tx, inquiry.id)
}

/** The house has answered: the clock of the first answer stops once. */
export async function noteFirstAnswer(tx: Tx, ctx: Pick<Ctx, 'now'>, inquiryId: string): Promise<void> {
  await tx.run(sql`
    update trade.inquiry set first_answer_at = ${ctx.now} where id = ${inquiryId} and first_answer_at is null`)
}
