import type { Exchange, Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { orderStates } from '../../order/order-state.ts'
import { orders } from '../../order/order.queries.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import { viewOf } from '../../../../ui/view.ts'
import { OrdersView } from './orders.views.tsx'

async function show(x: Exchange): Promise<Response> {
  const query = x.url.searchParams
  const asked = Number(query.get('page'))
  const filter = {
    state: orderStates.find((state) => state === query.get('state')),
    late: query.get('late') === '1',
    page: Number.isSafeInteger(asked) && asked > 1 ? Math.min(asked, 100_000) : 1,
  }
  const list = await orders(x.ctx, filter)
  return page(x, {
    title: tradeStaffTexts(x.ctx.locale)('nav.orders'),
    shell: 'staff',
    body: <OrdersView view={viewOf(x)} list={list} filter={filter} />,
  })
}

export const ordersRoutes: readonly Route[] = [{ method: 'GET', path: '/staff/orders', access: ['staff', 'admin'], handle: show }]
