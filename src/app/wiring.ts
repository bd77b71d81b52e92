import { interestHandlers, memorandaHandlers, offerHandlers, partnerHandlers } from '../modules/investment/index.ts'
import { showroomHandlers } from '../modules/showroom/index.ts'
import { tradeHandlers } from '../modules/trade/index.ts'
import { webhookHandler } from '../platform/webhooks/webhook-handler.ts'
import { webhookEvents } from './api/api-routes.ts'
import type { Handler } from '../platform/events/deliver.ts'

/** Which events lead to what: all of it stands here. */
export const handlers: readonly Handler[] = [
  ...showroomHandlers,
  ...tradeHandlers,
  ...memorandaHandlers,
  ...partnerHandlers,
  ...offerHandlers,
  ...interestHandlers,
  webhookHandler(webhookEvents),
]
