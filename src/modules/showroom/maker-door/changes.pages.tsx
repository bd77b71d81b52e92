import type { Locale } from '../../../kernel/locale.ts'
import { formatTime } from '../../../kernel/when.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { DataTable, EmptyState, PageHead, Pager } from '../../../ui/components/index.ts'
import { page } from '../../../ui/page.tsx'
import { uiTexts } from '../../../ui/texts.ts'
import { changesPerPage, ownChanges } from '../change/change.queries.ts'
import { ChangeBadge } from '../change/change-badge.tsx'
import { changeTitle } from '../change/change-title.ts'
import type { ChangeRequest } from '../change/change.ts'
import { withdrawChange } from '../change/withdraw-change.ts'
import { readGoodsFilter } from '../goods/goods-filter.ts'
import { idOf } from './show-product.tsx'
import { makerTexts } from './texts.ts'

interface Props {
  readonly locale: Locale
  readonly timeZone: string
  readonly changes: { readonly items: readonly ChangeRequest[]; readonly total: number }
  readonly page: number
}

/** What a maker has wished so far: first what came back, then what waits, then what is over. */
function OwnChangesView({ locale, timeZone, changes, page }: Props) {
  const t = makerTexts(locale)
  const ui = uiTexts(locale)
  return (
    <>
      <PageHead title={t('door.changes')} lead={t('door.changesLead')} />
      <DataTable
        caption={t('door.changes')}
        hideCaption
        rows={[...changes.items]}
        empty={
          <EmptyState title={t('door.noChanges')}>
            <p>{t('door.noChangesHint')}</p>
          </EmptyState>
        }
        columns={[
          { key: 'what', label: t('door.what'), primary: true, cell: (change) => <Title change={change} locale={locale} /> },
          { key: 'state', label: t('door.state'), cell: ({ state }) => <ChangeBadge state={state} locale={locale} /> },
          { key: 'reason', label: t('change.reason'), cell: ({ state, reason }) => (state === 'returned' ? reason : '') },
          {
            key: 'when',
            label: t('door.when'),
            cell: ({ decidedAt, proposedAt, state }) =>
              formatTime(state === 'proposed' ? proposedAt : (decidedAt ?? proposedAt), locale, timeZone),
          },
        ]}
      />
      <Pager
        label={ui('pages')}
        previous={ui('previous')}
        next={ui('next')}
        page={page}
        pages={Math.ceil(changes.total / changesPerPage)}
        href={(number) => `/${locale}/maker/changes?page=${number}`}
      />
    </>
  )
}

function Title({ change, locale }: { readonly change: ChangeRequest; readonly locale: Locale }) {
  const { text, lang } = changeTitle(change, locale)
  return (
    <a class="name-link" href={`/${locale}/maker/changes/${change.id}`} lang={lang}>
      {text}
    </a>
  )
}

async function list(x: Exchange): Promise<Response> {
  const { ctx } = x
  const { page: number } = readGoodsFilter(x.url.searchParams)
  return page(x, {
    title: makerTexts(ctx.locale)('door.changes'),
    shell: 'staff',
    body: (
      <OwnChangesView locale={ctx.locale} timeZone={ctx.house.timeZone} changes={await ownChanges(ctx, number)} page={number} />
    ),
  })
}

async function withdraw(x: Exchange): Promise<Response> {
  await withdrawChange(x.ctx, idOf(x))
  return redirect(x, '/maker/changes', 'door.withdrawn')
}

export const ownChangeRoutes: readonly Route[] = [
  { method: 'GET', path: '/maker/changes', access: ['maker'], handle: list },
  { method: 'POST', path: '/maker/changes/:id/withdraw', access: ['maker'], handle: withdraw },
]
