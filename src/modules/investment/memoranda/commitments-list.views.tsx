import { wordsFor } from '../../../platform/texts/text-for.ts'
import { ButtonLink, DataTable, EmptyState, PageHead, Pager, Tabs } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import type { View } from '../../../ui/view.ts'
import { type CommitmentList, commitmentsPerPage, type Deadline, deadlines } from './commitment.queries.ts'
import { memorandaTexts } from './memoranda-texts.ts'
import { memorandaPath } from './memoranda-list.views.tsx'
import { PromiseBadge } from './paper-badges.tsx'
import { DueDay, promiseFigure } from './promise-words.tsx'

const commitmentsPath = '/staff/investment/commitments'

export interface CommitmentsFilter {
  readonly shown: Deadline | 'kept'
  readonly mine: boolean
  readonly page: number
}

interface Props {
  readonly view: View
  readonly list: CommitmentList
  readonly filter: CommitmentsFilter
}

/** What was promised, by the day that it is due: what is late comes first. */
export function CommitmentsView({ view, list, filter }: Props) {
  const t = memorandaTexts(view.locale)
  const ui = uiTexts(view.locale)
  const pages = Math.max(1, Math.ceil(list.total / commitmentsPerPage))
  const href = (change: Partial<CommitmentsFilter>) => view.to(address({ ...filter, page: 1, ...change }))
  return (
    <>
      <PageHead
        title={t('commitments.title')}
        actions={
          <ButtonLink look="secondary" href={href({ mine: !filter.mine })}>
            {t(filter.mine ? 'commitments.everyones' : 'commitments.mine')}
          </ButtonLink>
        }
      />
      <Tabs
        label={t('commitments.due')}
        links={[...deadlines, 'kept' as const].map((shown) => ({
          href: href({ shown }),
          label: t(`commitments.${shown}`),
          count: list.counts[shown],
          current: filter.shown === shown,
        }))}
      />
      <DataTable
        caption={t('commitments.title')}
        hideCaption
        rows={[...list.rows]}
        empty={<EmptyState title={t('commitments.empty')} />}
        columns={[
          {
            key: 'what',
            label: t('commitments.what'),
            primary: true,
            cell: (row) => (
              <span class="two-lines">
                <a href={`${view.to(`${memorandaPath}/${row.memorandumId}`)}#commitment-${row.id}`}>
                  {wordsFor(row.texts, view.locale)}
                </a>
                <span class="muted">
                  {row.number} · {wordsFor(row.paperTitle, view.locale)}
                </span>
              </span>
            ),
          },
          { key: 'figure', label: t('promise.measure'), numeric: true, cell: (row) => promiseFigure(row, view.locale) || '—' },
          { key: 'who', label: t('commitments.who'), cell: (row) => t(`side.${row.side}`) },
          {
            key: 'owner',
            label: t('commitments.owner'),
            cell: (row) => row.ownerName ?? <span class="muted">{t('commitments.nobody')}</span>,
          },
          { key: 'due', label: t('commitments.due'), cell: (row) => <DueDay view={view} promise={row} /> },
          { key: 'state', label: t('list.state'), cell: (row) => <PromiseBadge state={row.state} locale={view.locale} /> },
        ]}
      />
      <Pager
        label={ui('pages')}
        previous={ui('previous')}
        next={ui('next')}
        page={filter.page}
        pages={pages}
        summary={t('list.page', { page: filter.page, pages })}
        href={(page) => href({ page })}
      />
    </>
  )
}

function address({ shown, mine, page }: CommitmentsFilter): string {
  const query = new URLSearchParams({ shown, ...(mine ? { mine: '1' } : {}), ...(page > 1 ? { page: String(page) } : {}) })
  return `${commitmentsPath}?${query}`
}
