import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { DataTable, EmptyState, PageHead, Pager, StateBadge, type StateTone, Tabs } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { clock, type View } from '../../../ui/view.ts'
import { DemoMark } from '../projects/shared.views.tsx'
import { type InterestList, interestsPerPage, type Named } from './interest.queries.ts'
import { interestStates, type InterestState } from './interest.ts'
import { interestTexts } from './interest-texts.ts'
import type { SubjectFound } from './subject.queries.ts'

export const interestsPath = '/staff/investment/interests'

export const interestTones: Record<InterestState, StateTone> = { new: 'warning', answered: 'success', closed: 'neutral' }

interface Props {
  readonly view: View
  readonly list: InterestList
  readonly subjects: ReadonlyMap<string, SubjectFound>
  readonly state: InterestState
  readonly page: number
}

/** The inbox of interests: what waits for its first answer comes first, the first due at the top. */
export function InboxView({ view, list, subjects, state, page }: Props) {
  const { locale } = view
  const t = interestTexts(locale)
  const ui = uiTexts(locale)
  const pages = Math.max(1, Math.ceil(list.total / interestsPerPage))
  const href = (wanted: InterestState, number = 1) =>
    view.to(`${interestsPath}?${new URLSearchParams({ state: wanted, ...(number > 1 ? { page: String(number) } : {}) })}`)
  return (
    <>
      <PageHead title={t('inbox.title')} lead={t('inbox.lead')} />
      <Tabs
        label={t('inbox.state')}
        links={interestStates.map((each) => ({
          href: href(each),
          label: t(`state.${each}`),
          count: list.counts[each],
          current: each === state,
        }))}
      />
      <DataTable
        caption={t('inbox.title')}
        hideCaption
        rows={[...list.rows]}
        empty={<EmptyState title={t('inbox.empty')} />}
        columns={[
          {
            key: 'who',
            label: t('inbox.who'),
            primary: true,
            cell: (row) => (
              <span class="two-lines">
                <a href={view.to(`${interestsPath}/${row.id}`)}>{row.company || row.name}</a>
                <span class="muted">
                  {[row.number, row.company ? row.name : ''].filter(Boolean).join(' · ')}{' '}
                  <DemoMark demo={row.demo} locale={locale} />
                </span>
              </span>
            ),
          },
          { key: 'subject', label: t('inbox.subject'), cell: (row) => <SubjectName view={view} row={row} subjects={subjects} /> },
          {
            key: 'owner',
            label: t('inbox.owner'),
            cell: (row) => row.ownerName ?? <span class="muted">{t('inbox.nobody')}</span>,
          },
          { key: 'due', label: t('inbox.due'), cell: (row) => <Due view={view} row={row} /> },
          {
            key: 'state',
            label: t('inbox.state'),
            cell: (row) => <StateBadge tone={interestTones[row.state]} label={t(`state.${row.state}`)} />,
          },
        ]}
      />
      <Pager
        label={ui('pages')}
        previous={ui('previous')}
        next={ui('next')}
        page={page}
        pages={pages}
        summary={t('inbox.page', { page, pages })}
        href={(number) => href(state, number)}
      />
    </>
  )
}

interface RowProps {
  readonly view: View
  readonly row: Named
}

function SubjectName({ view, row, subjects }: RowProps & Pick<Props, 'subjects'>) {
  const names = subjects.get(row.subjectId)?.names ?? {}
  return (
    <span class="two-lines">
      <span lang={langFor(names, view.locale)}>{wordsFor(names, view.locale)}</span>
      <span class="muted">{interestTexts(view.locale)(`kind.${row.subjectKind}`)}</span>
    </span>
  )
}

/** When the first answer is due, or was given; what is late stands out. */
export function Due({ view, row }: RowProps) {
  const t = interestTexts(view.locale)
  if (row.firstAnswerAt) return <span>{t('inbox.answeredAt', { date: clock(view, row.firstAnswerAt) })}</span>
  const late = row.state === 'new' && Temporal.Instant.compare(row.answerDueAt, view.now) < 0
  const words = t(late ? 'inbox.lateSince' : 'inbox.dueAt', { date: clock(view, row.answerDueAt) })
  return late ? <strong class="late">{words}</strong> : <span>{words}</span>
}
