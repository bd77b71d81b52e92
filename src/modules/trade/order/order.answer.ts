import { z } from 'zod'
import { amountText, currencies } from '../../../kernel/money.ts'
import { out } from '../../../platform/api/fields.ts'
import type { Ctx } from '../../../platform/context.ts'
import { orNull } from '../inquiry/inquiry.answer.ts'
import { paymentTerms } from '../reference/payment-terms.ts'
import { tradeTexts } from '../texts.ts'
import { milestoneCodes } from './milestones.ts'
import type { OrderDetail } from './order.queries.ts'
import { orderStates } from './order-state.ts'
import { milestoneApplies, milestoneText, type Order } from './order.ts'

const summary = {
  id: out.id,
  number: z.string(),
  inquiryId: out.id,
  quotationId: out.id,
  state: z.enum(orderStates),
  currency: z.enum(currencies),
  total: out.money,
  paymentTerm: z.enum(paymentTerms),
  cancelReason: z.string().nullable(),
  revision: z.number().int(),
  createdAt: out.instant,
  updatedAt: out.instant,
}

export const orderSummary = z.object(summary).meta({ id: 'OrderSummary' })

export const orderAnswer = z
  .object({
    ...summary,
    milestones: z.array(
      z.object({
        code: z.enum(milestoneCodes),
        name: z.string().describe('In the language asked for'),
        plannedOn: out.day.nullable(),
        doneOn: out.day.nullable(),
        note: z.string(),
      }),
    ),
    attachments: z.array(
      z.object({
        id: out.id,
        name: z.string(),
        mediaType: z.string(),
        bytes: z.string().describe('Size'),
        sharedWithBuyer: z.boolean(),
        addedAt: out.instant,
      }),
    ),
  })
  .meta({ id: 'Order' })

export function answerOrderSummary(order: Order): z.input<typeof orderSummary> {
  const { id, number, inquiryId, quotationId, state, currency, paymentTerm, cancelReason, revision } = order
  return {
    id,
    number,
    inquiryId,
    quotationId,
    state,
    currency,
    paymentTerm,
    cancelReason,
    revision,
    total: amountText({ minor: order.totalMinor, currency }),
    createdAt: String(order.createdAt),
    updatedAt: String(order.updatedAt),
  }
}

export function answerOrder({ locale }: Ctx, order: OrderDetail): z.input<typeof orderAnswer> {
  const t = tradeTexts(locale)
  return {
    ...answerOrderSummary(order),
    milestones: order.milestones
      .filter(({ code }) => milestoneApplies(code, order.paymentTerm))
      .map(({ code, plannedOn, doneOn, note }) => ({
        code,
        name: t(milestoneText(code, order.paymentTerm)),
        plannedOn: orNull(plannedOn),
        doneOn: orNull(doneOn),
        note,
      })),
    attachments: order.attachments.map(({ id, name, mediaType, bytes, sharedWithBuyer, addedAt }) => ({
      id,
      name,
      mediaType,
      bytes: String(bytes),
      sharedWithBuyer,
      addedAt: String(addedAt),
    })),
  }
}
