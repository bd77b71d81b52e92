import { formatMoney } from '../../../../kernel/money.ts'
import { formatDay } from '../../../../kernel/when.ts'
import { type Content, DataTable } from '../../../../ui/components/index.ts'
import type { OrderSummary } from '../../order/order.queries.ts'
import { isMilestoneCode, milestoneText } from '../../order/order.ts'
import { tradeTexts } from '../../texts.ts'
import { OrderBadge } from '../shared.views.tsx'
import { tradeStaffTexts } from '../staff-texts.ts'
import { houseDay, type View } from '../../../../ui/view.ts'

interface TableProps {
  readonly view: View
  readonly rows: OrderSummary[]
  readonly caption: string
  readonly empty: Content
}

/** Orders as a table; each row one card on a phone. */
export function OrderTable({ view, rows, caption, empty }: TableProps) {
  const t = tradeStaffTexts(view.locale)
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      empty={empty}
      columns={[
        {
          key: 'number',
          label: t('orders.number'),
          primary: true,
          cell: (row) => <a href={view.to(`/staff/orders/${row.id}`)}>{row.number}</a>,
        },
        {
          key: 'buyer',
          label: t('inbox.buyer'),
          cell: (row) => (
            <span class="two-lines">
              <span>{row.buyerName}</span>
              {row.buyerCompany && <span class="muted">{row.buyerCompany}</span>}
            </span>
          ),
        },
        {
          key: 'total',
          label: t('orders.total'),
          numeric: true,
          cell: (row) => formatMoney({ minor: row.totalMinor, currency: row.currency }, view.locale),
        },
        { key: 'next', label: t('orders.next'), cell: (row) => <Next view={view} row={row} /> },
        { key: 'state', label: t('inbox.state'), cell: (row) => <OrderBadge state={row.state} locale={view.locale} /> },
      ]}
    />
  )
}

function Next({ view, row }: { readonly view: View; readonly row: OrderSummary }) {
  const t = tradeStaffTexts(view.locale)
  if (row.nextMilestone === null || row.nextOn === null || !isMilestoneCode(row.nextMilestone))
    return <span class="muted">—</span>
  const days = row.nextOn.until(houseDay(view)).days
  return (
    <span class="two-lines">
      <span>{tradeTexts(view.locale)(milestoneText(row.nextMilestone, row.paymentTerm))}</span>
      {days > 0 ? (
        <strong class="late">{t('orders.lateBy', { date: formatDay(row.nextOn, view.locale), n: days })}</strong>
      ) : (
        <span class="muted">{formatDay(row.nextOn, view.locale)}</span>
      )}
    </span>
  )
}
