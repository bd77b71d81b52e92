import type { ApiRoute } from '../../platform/api/api-route.ts'
import type { TradeEventType } from './events.ts'
import { askedGoodsApi } from './inquiry/asked-goods.api.ts'
import { inquiryApi } from './inquiry/inquiry.api.ts'
import { messageApi } from './message/message.api.ts'
import { attachmentApi } from './order/attachment.api.ts'
import { orderApi } from './order/order.api.ts'
import { quotationAnswersApi } from './quotation/quotation-answers.api.ts'
import { quotationApi } from './quotation/quotation.api.ts'

/** The module's door for programs. */
export const tradeApi: readonly ApiRoute[] = [
  ...inquiryApi,
  ...askedGoodsApi,
  ...messageApi,
  ...quotationApi,
  ...quotationAnswersApi,
  ...orderApi,
  ...attachmentApi,
]

/** Events that a webhook may be told of: their data hold numbers, ids and states, and nothing of a person. */
export const tradeWebhookEvents = [
  'inquiry.received',
  'inquiry.registered',
  'inquiry.maker_asked',
  'inquiry.lost',
  'inquiry.reopened',
  'message.posted',
  'quotation.sent',
  'quotation.withdrawn',
  'quotation.countered',
  'quotation.accepted',
  'quotation.declined',
  'quotation.expired',
  'order.milestone_done',
  'order.milestone_planned',
  'order.milestone_undone',
  'order.completed',
  'order.cancelled',
  'order.file_attached',
] as const satisfies readonly TradeEventType[]
