import type { Route } from '../../../platform/http/route.ts'
import { inboxRoutes } from './inbox/inbox.pages.tsx'
import { compareRoutes } from './inquiry/compare.pages.tsx'
import { inquiryRoutes } from './inquiry/inquiry.pages.tsx'
import { orderRoutes } from './order/order.pages.tsx'
import { ordersRoutes } from './order/orders.pages.tsx'
import { quotationRoutes } from './quotation/quotation.pages.tsx'
import { registerRoutes } from './register/register.pages.tsx'
import { startRoutes } from './start/start.pages.tsx'

/** The pages on which the house works. `new` stands before the inquiry of any id. */
export const staffRoutes: readonly Route[] = [
  ...startRoutes,
  ...inboxRoutes,
  ...registerRoutes,
  ...inquiryRoutes,
  ...compareRoutes,
  ...quotationRoutes,
  ...ordersRoutes,
  ...orderRoutes,
]
