import { formatMoney } from '../../../../kernel/money.ts'
import { formatDay } from '../../../../kernel/when.ts'
import { ButtonLink, DataTable, EmptyState, Section } from '../../../../ui/components/index.ts'
import type { QuotationDetail } from '../../quotation/quotation.queries.ts'
import { tradeTexts } from '../../texts.ts'
import { QuotationBadge } from '../shared.views.tsx'
import { tradeStaffTexts } from '../staff-texts.ts'
import { clock } from '../../../../ui/view.ts'
import type { InquiryProps } from './inquiry-props.ts'

/** Offers and counter-offers in the order in which they were made. */
export function Quotations({ view, inquiry }: InquiryProps) {
  const t = tradeStaffTexts(view.locale)
  const several = inquiry.quotations.length > 1
  return (
    <Section
      title={t('inquiry.quotations')}
      id="quotations"
      more={
        several && (
          <ButtonLink small look="secondary" href={view.to(`/staff/inquiries/${inquiry.id}/compare`)}>
            {t('inquiry.compare')}
          </ButtonLink>
        )
      }
    >
      {inquiry.order && (
        <p class="order-line">
          <a class="link" href={view.to(`/staff/orders/${inquiry.order.id}`)}>
            {t('inquiry.order', { number: inquiry.order.number })}
          </a>
        </p>
      )}
      <DataTable
        caption={t('inquiry.quotations')}
        hideCaption
        rows={inquiry.quotations}
        empty={
          <EmptyState title={t('inquiry.noQuotation')}>
            <p>{t('inquiry.noQuotationHint')}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'revision',
            label: t('quotation.revision'),
            primary: true,
            cell: (each) => (
              <a href={view.to(`/staff/quotations/${each.id}`)}>
                {each.revisionNo}. {tradeTexts(view.locale)(`quotation.author.${each.author}`)}
              </a>
            ),
          },
          {
            key: 'total',
            label: t('orders.total'),
            numeric: true,
            cell: (each) => formatMoney({ minor: each.totalMinor, currency: each.currency }, view.locale),
          },
          { key: 'terms', label: t('quotation.terms'), cell: (each) => `${each.incoterm} ${each.namedPlace}` },
          {
            key: 'when',
            label: t('quotation.when'),
            cell: (each) => (
              <When
                each={each}
                when={clock(view, each.sentAt ?? each.createdAt)}
                until={
                  each.validUntil && each.state === 'sent'
                    ? t('quotation.until', { date: formatDay(each.validUntil, view.locale) })
                    : ''
                }
              />
            ),
          },
          { key: 'state', label: t('inbox.state'), cell: (each) => <QuotationBadge state={each.state} locale={view.locale} /> },
        ]}
      />
    </Section>
  )
}

function When({ each, when, until }: { readonly each: QuotationDetail; readonly when: string; readonly until: string }) {
  return (
    <span class="two-lines">
      <span>{when}</span>
      {until && <span class="muted">{until}</span>}
      {each.declineReason && <q class="line-note">{each.declineReason}</q>}
    </span>
  )
}
