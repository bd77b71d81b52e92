import { ButtonLink, EmptyState, PageHead, Pager, Tabs } from '../../../../ui/components/index.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import { type OrderState, orderStates } from '../../order/order-state.ts'
import { type OrderList, ordersPerPage } from '../../order/order.queries.ts'
import { tradeTexts } from '../../texts.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import type { View } from '../../../../ui/view.ts'
import { OrderTable } from './orders.table.tsx'

interface Filter {
  readonly state: OrderState | undefined
  readonly late: boolean
  readonly page: number
}

interface OrdersProps {
  readonly view: View
  readonly list: OrderList
  readonly filter: Filter
}

export function OrdersView({ view, list, filter }: OrdersProps) {
  const t = tradeStaffTexts(view.locale)
  const ui = uiTexts(view.locale)
  const pages = Math.max(1, Math.ceil(list.total / ordersPerPage))
  const all = orderStates.reduce((sum, state) => sum + list.counts[state], 0)
  const tabs = [
    { href: view.to(address({})), label: t('inbox.all'), count: all, current: !filter.state && !filter.late },
    { href: view.to(address({ late: true })), label: t('orders.late'), count: list.late, current: filter.late },
    ...orderStates.map((state) => ({
      href: view.to(address({ state })),
      label: tradeTexts(view.locale)(`order.state.${state}`),
      count: list.counts[state],
      current: filter.state === state && !filter.late,
    })),
  ]
  return (
    <>
      <PageHead title={t('nav.orders')} />
      <Tabs label={t('inbox.state')} links={tabs} />
      <OrderTable view={view} rows={list.rows} caption={t('nav.orders')} empty={<NoOrders view={view} some={all > 0} />} />
      <Pager
        label={ui('pages')}
        previous={ui('previous')}
        next={ui('next')}
        page={filter.page}
        pages={pages}
        summary={t('list.page', { page: filter.page, pages })}
        href={(page) => view.to(address({ ...filter, page }))}
      />
    </>
  )
}

function NoOrders({ view, some }: { readonly view: View; readonly some: boolean }) {
  const t = tradeStaffTexts(view.locale)
  return (
    <EmptyState
      title={some ? t('orders.noMatch') : t('orders.empty')}
      action={
        some ? (
          <ButtonLink look="secondary" href={view.to('/staff/orders')}>
            {t('orders.showAll')}
          </ButtonLink>
        ) : undefined
      }
    >
      {!some && <p>{t('orders.emptyHint')}</p>}
    </EmptyState>
  )
}

function address({ state, late, page }: Partial<Filter>): string {
  const query = new URLSearchParams()
  if (state) query.set('state', state)
  if (late) query.set('late', '1')
  if (page && page > 1) query.set('page', String(page))
  const text = query.toString()
  return `/staff/orders${text ? `?${text}` : ''}`
}
