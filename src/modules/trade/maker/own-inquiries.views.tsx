import { formatDay } from '../../../kernel/when.ts'
import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { DataTable, EmptyState, PageHead, StateBadge } from '../../../ui/components/index.ts'
import { InquiryBadge } from '../staff/shared.views.tsx'
import { clock, type View } from '../../../ui/view.ts'
import type { OwnInquiryRow } from './maker-inquiry.queries.ts'
import { tradeMakerTexts } from './maker-texts.ts'

/** What buyers ask of a maker's goods, without who they are. */
export function OwnInquiriesView({ view, rows }: { readonly view: View; readonly rows: readonly OwnInquiryRow[] }) {
  const t = tradeMakerTexts(view.locale)
  return (
    <>
      <PageHead title={t('asked.title')} lead={t('asked.lead')} />
      <DataTable
        caption={t('asked.title')}
        hideCaption
        rows={[...rows]}
        empty={
          <EmptyState title={t('asked.empty')}>
            <p>{t('asked.emptyHint')}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'number',
            label: t('asked.number'),
            primary: true,
            cell: ({ id, number }) => <a href={view.to(`/maker/inquiries/${id}`)}>{number}</a>,
          },
          {
            key: 'goods',
            label: t('asked.goods'),
            cell: ({ firstLine, lineCount }) => (
              <span class="two-lines">
                <span lang={langFor(firstLine, view.locale)}>{wordsFor(firstLine, view.locale)}</span>
                {lineCount > 1 && <span class="muted">{t('asked.more', { count: lineCount - 1 })}</span>}
              </span>
            ),
          },
          {
            key: 'wanted',
            label: t('asked.wanted'),
            cell: ({ wantedDate }) => (wantedDate ? formatDay(wantedDate, view.locale) : '—'),
          },
          { key: 'when', label: t('asked.received'), cell: ({ receivedAt }) => clock(view, receivedAt) },
          {
            key: 'state',
            label: t('asked.state'),
            cell: ({ state, waits }) =>
              waits ? (
                <StateBadge tone="warning" label={t('asked.waits')} />
              ) : (
                <InquiryBadge state={state} locale={view.locale} />
              ),
          },
        ]}
      />
    </>
  )
}
