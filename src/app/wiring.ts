import { tradeHandlers } from '../modules/trade/index.ts'
import type { Handler } from '../platform/events/deliver.ts'

/** Which events lead to what: all of it stands here. */
export const handlers: readonly Handler[] = [...tradeHandlers]
