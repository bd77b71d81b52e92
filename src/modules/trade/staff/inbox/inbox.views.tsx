import { ButtonLink, EmptyState, PageHead, Pager, SearchForm, Tabs } from '../../../../ui/components/index.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import type { Inbox } from '../../inquiry/inbox.queries.ts'
import { inquiryStates } from '../../inquiry/inquiry.ts'
import { tradeTexts } from '../../texts.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import type { View } from '../../../../ui/view.ts'
import { type InboxAddress, inboxAddress } from './inbox.address.ts'
import { InquiryTable } from './inbox.table.tsx'

interface InboxProps {
  readonly view: View
  readonly inbox: Inbox
  readonly address: InboxAddress
}

export function InboxView(props: InboxProps) {
  const { view, inbox, address } = props
  const t = tradeStaffTexts(view.locale)
  const ui = uiTexts(view.locale)
  return (
    <>
      <PageHead
        title={t('nav.inquiries')}
        actions={
          <ButtonLink href={view.to('/staff/inquiries/new')} icon="plus">
            {t('inbox.register')}
          </ButtonLink>
        }
      />
      <StateTabs {...props} />
      <Filters {...props} />
      <InquiryTable view={view} rows={inbox.rows} caption={t('nav.inquiries')} empty={<NothingFound {...props} />} />
      <Pager
        label={ui('pages')}
        previous={ui('previous')}
        next={ui('next')}
        page={inbox.page}
        pages={inbox.pages}
        summary={t('list.page', { page: inbox.page, pages: inbox.pages })}
        href={(page) => view.to(inboxAddress(address, { page }))}
      />
    </>
  )
}

function StateTabs({ view, inbox, address }: InboxProps) {
  const t = tradeStaffTexts(view.locale)
  const all = inquiryStates.reduce((sum, state) => sum + inbox.counts[state], 0)
  const tabs = [undefined, ...inquiryStates].map((state) => ({
    href: view.to(inboxAddress(address, { state, page: undefined })),
    label: state ? tradeTexts(view.locale)(`inquiry.state.${state}`) : t('inbox.all'),
    count: state ? inbox.counts[state] : all,
    current: address.state === state,
  }))
  return <Tabs label={t('inbox.state')} links={tabs} />
}

// Every filter is a link that turns it on or off, so that none of them needs a button to be pressed.
function Filters({ view, inbox, address }: InboxProps) {
  const t = tradeStaffTexts(view.locale)
  const switches = [
    { label: t('inbox.mine'), on: address.mine, change: { mine: !address.mine } },
    { label: t('inbox.overdueCount', { n: inbox.overdue }), on: address.overdue, change: { overdue: !address.overdue } },
    {
      label: t('inbox.countered'),
      on: address.about === 'countered',
      change: { about: address.about === 'countered' ? undefined : ('countered' as const) },
    },
    {
      label: t('inbox.expiring'),
      on: address.about === 'expiring',
      change: { about: address.about === 'expiring' ? undefined : ('expiring' as const) },
    },
  ]
  const kept = Object.fromEntries(
    new URLSearchParams(inboxAddress(address, { q: undefined, page: undefined }).split('?')[1] ?? ''),
  )
  return (
    <div class="inbox-filters no-print">
      <ul class="filter-switches" aria-label={t('inbox.filters')}>
        {switches.map(({ label, on, change }) => (
          <li>
            <a
              class={on ? 'filter-switch filter-on' : 'filter-switch'}
              href={view.to(inboxAddress(address, { ...change, page: undefined }))}
              aria-current={on ? 'true' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
      <SearchForm
        id="inbox-search"
        action={view.to('/staff/inquiries')}
        label={t('inbox.search')}
        placeholder={t('inbox.searchHint')}
        button={uiTexts(view.locale)('search.button')}
        value={address.q}
        kept={kept}
      />
    </div>
  )
}

function NothingFound({ view, address }: InboxProps) {
  const t = tradeStaffTexts(view.locale)
  const narrowed = address.q !== undefined || address.mine || address.overdue || address.about !== undefined
  const action = narrowed ? (
    <ButtonLink
      look="secondary"
      href={view.to(inboxAddress(address, { q: undefined, mine: false, overdue: false, about: undefined, page: undefined }))}
    >
      {t('inbox.clear')}
    </ButtonLink>
  ) : undefined
  return (
    <EmptyState title={narrowed ? t('inbox.noMatch') : t('inbox.empty')} action={action}>
      <p>{narrowed ? t('inbox.noMatchHint') : t('inbox.emptyHint')}</p>
    </EmptyState>
  )
}
