import { formatDay } from '../../../../kernel/when.ts'
import { ButtonLink, classes, EmptyState, PageHead, Section } from '../../../../ui/components/index.ts'
import { inboxAddress, wholeInbox } from '../inbox/inbox.address.ts'
import { InquiryTable } from '../inbox/inbox.table.tsx'
import { OrderTable } from '../order/orders.table.tsx'
import { tradeMakerTexts } from '../../maker/maker-texts.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import { houseDay, type View } from '../../../../ui/view.ts'
import type { StartSummary } from './start.queries.ts'

interface StartProps {
  readonly view: View
  readonly summary: StartSummary
}

/** The first page of the house: what waits, each number opening its list. */
export function StartView({ view, summary }: StartProps) {
  const t = tradeStaffTexts(view.locale)
  return (
    <>
      <PageHead
        title={t('nav.start')}
        lead={formatDay(houseDay(view), view.locale)}
        actions={
          <ButtonLink href={view.to('/staff/inquiries/new')} icon="plus">
            {t('inbox.register')}
          </ButtonLink>
        }
      />
      <Numbers view={view} summary={summary} />
      <Section title={t('start.first')} more={<a href={view.to('/staff/inquiries')}>{t('start.allInquiries')}</a>}>
        <InquiryTable
          view={view}
          rows={summary.first}
          caption={t('start.first')}
          empty={
            <EmptyState title={t('start.nothing')}>
              <p>{t('start.nothingHint')}</p>
            </EmptyState>
          }
        />
      </Section>
      {summary.lateRows.length > 0 && (
        <Section title={t('start.late')} more={<a href={view.to('/staff/orders')}>{t('start.allOrders')}</a>}>
          <OrderTable view={view} rows={summary.lateRows} caption={t('start.late')} empty={null} />
        </Section>
      )}
    </>
  )
}

function Numbers({ view, summary }: StartProps) {
  const t = tradeStaffTexts(view.locale)
  const list = (change: Parameters<typeof inboxAddress>[1]) => inboxAddress(wholeInbox, change)
  const tiles = [
    { label: t('start.fresh'), value: summary.fresh, href: list({ state: 'new' }) },
    { label: t('start.overdue'), value: summary.overdue, href: list({ overdue: true }), urgent: true },
    { label: t('start.waiting'), value: summary.waitingForMaker, href: list({ state: 'waiting_for_maker' }) },
    { label: t('start.countered'), value: summary.countered, href: list({ about: 'countered' }) },
    { label: t('start.expiring'), value: summary.expiring, href: list({ about: 'expiring' }) },
    { label: tradeMakerTexts(view.locale)('start.changes'), value: summary.changes, href: '/staff/changes' },
    { label: t('start.lateOrders'), value: summary.lateOrders, href: '/staff/orders?late=1', urgent: true },
  ]
  return (
    <ul class="waiting" aria-label={t('start.waits')}>
      {tiles.map(({ label, value, href, urgent }) => (
        <li>
          <a
            class={classes('waiting-tile', value === 0 && 'waiting-none', urgent && value > 0 && 'waiting-urgent')}
            href={view.to(href)}
          >
            <span class="waiting-number">{value}</span>
            <span class="waiting-label">{label}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
