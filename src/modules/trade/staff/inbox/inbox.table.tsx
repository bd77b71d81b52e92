import { langFor, wordsFor } from '../../../../platform/texts/text-for.ts'
import { type Content, DataTable, StateBadge } from '../../../../ui/components/index.ts'
import type { InboxRow } from '../../inquiry/inbox.queries.ts'
import { openInquiryStates } from '../../inquiry/inquiry.ts'
import { InquiryBadge } from '../shared.views.tsx'
import { hoursBetween, spanWords } from '../spans.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import type { View } from '../../../../ui/view.ts'

interface TableProps {
  readonly view: View
  readonly rows: InboxRow[]
  readonly caption: string
  readonly empty: Content
}

/** Inquiries as a table; each row one card on a phone. */
export function InquiryTable({ view, rows, caption, empty }: TableProps) {
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
          label: t('inbox.number'),
          primary: true,
          cell: (row) => <a href={view.to(`/staff/inquiries/${row.id}`)}>{row.number}</a>,
        },
        { key: 'buyer', label: t('inbox.buyer'), cell: (row) => <Buyer row={row} /> },
        { key: 'goods', label: t('inbox.goods'), cell: (row) => <Goods view={view} row={row} /> },
        { key: 'age', label: t('inbox.age'), cell: (row) => spanWords(hoursBetween(row.createdAt, view.now), view.locale) },
        { key: 'answer', label: t('inbox.firstAnswer'), cell: (row) => <FirstAnswer view={view} row={row} /> },
        { key: 'owner', label: t('inbox.owner'), cell: (row) => row.ownerName ?? <span class="muted">{t('inbox.nobody')}</span> },
        { key: 'state', label: t('inbox.state'), cell: (row) => <States view={view} row={row} /> },
      ]}
    />
  )
}

function Buyer({ row }: { readonly row: InboxRow }) {
  return (
    <span class="two-lines">
      <span>{row.buyerName}</span>
      {row.buyerCompany && <span class="muted">{row.buyerCompany}</span>}
    </span>
  )
}

function Goods({ view, row }: { readonly view: View; readonly row: InboxRow }) {
  const more = row.lineCount - 1
  return (
    <span class="two-lines">
      <span lang={langFor(row.firstLine, view.locale)}>{wordsFor(row.firstLine, view.locale)}</span>
      {more > 0 && <span class="muted">{tradeStaffTexts(view.locale)('inbox.more', { n: more })}</span>}
    </span>
  )
}

function FirstAnswer({ view, row }: { readonly view: View; readonly row: InboxRow }) {
  const t = tradeStaffTexts(view.locale)
  if (row.hoursToFirstAnswer !== null)
    return <>{t('inbox.answeredAfter', { span: spanWords(row.hoursToFirstAnswer, view.locale) })}</>
  if (!openInquiryStates.includes(row.state)) return <span class="muted">{t('inbox.unanswered')}</span>
  const left = hoursBetween(view.now, row.answerDueAt)
  const span = spanWords(Math.abs(left), view.locale)
  return row.overdue ? <strong class="late">{t('inbox.overdueBy', { span })}</strong> : <>{t('inbox.dueIn', { span })}</>
}

function States({ view, row }: { readonly view: View; readonly row: InboxRow }) {
  return (
    <span class="badges">
      <InquiryBadge state={row.state} locale={view.locale} />
      {row.buyerWaits && row.firstAnswerAt !== null && (
        <StateBadge tone="warning" label={tradeStaffTexts(view.locale)('inbox.buyerWaits')} />
      )}
    </span>
  )
}
