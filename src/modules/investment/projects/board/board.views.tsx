import { ButtonLink, classes, EmptyState, PageHead, PrintButton } from '../../../../ui/components/index.ts'
import { Problem } from '../../../../ui/problem.tsx'
import type { Refused } from '../../../../ui/refusal.ts'
import type { View } from '../../../../ui/view.ts'
import { compactMoney } from '../compact-money.ts'
import { inOneCurrency } from '../figure/convert.ts'
import { filterQuery, type ProjectFilter } from '../project/project-filter.ts'
import type { ProjectChoices } from '../setup/choices.ts'
import { projectsPath } from '../shared.views.tsx'
import type { Stage } from '../stage/stage.ts'
import { projectsTexts } from '../texts.ts'
import type { BoardColumn } from './board.queries.ts'
import { Card } from './card.views.tsx'
import { ProjectFilters, StagePick } from './filter.views.tsx'

export interface BoardProps {
  readonly view: View
  readonly board: readonly BoardColumn[]
  readonly filter: ProjectFilter
  readonly choices: ProjectChoices
  readonly refused?: Refused | undefined
}

/** The board: one column a stage. On a phone one of them, chosen above. */
export function BoardView({ view, board, filter, choices, refused }: BoardProps) {
  const t = projectsTexts(view.locale)
  const total = board.reduce((sum, { count }) => sum + count, 0)
  const fullest = board.find(({ count }) => count > 0)?.stage ?? 'contact'
  const current = filter.stage ?? fullest
  const countOf = (stage: Stage) => board.find((column) => column.stage === stage)?.count ?? 0
  const { stage: _, ...kept } = filter
  return (
    <>
      <PageHead
        title={t('board.title')}
        lead={t('board.lead', { count: total })}
        actions={
          <span class="button-row no-print">
            <ButtonLink href={view.to(`${projectsPath}/new`)} icon="plus">
              {t('project.new')}
            </ButtonLink>
            <ButtonLink look="secondary" href={view.to(`${projectsPath}/list${filterQuery(kept)}`)} icon="list">
              {t('list.title')}
            </ButtonLink>
            {view.actor.kind === 'account' && view.actor.role === 'admin' && (
              <ButtonLink look="quiet" href={view.to(`${projectsPath}/setup`)}>
                {t('setup.title')}
              </ButtonLink>
            )}
            <PrintButton label={t('print')} />
          </span>
        }
      />
      <Problem refused={refused} />
      <ProjectFilters view={view} filter={filter} choices={choices} path={projectsPath} />
      {total === 0 ? (
        <EmptyState title={t('list.empty')}>
          <p>{t('list.emptyHint')}</p>
        </EmptyState>
      ) : (
        <>
          <StagePick view={view} filter={filter} current={current} count={countOf} />
          <p class="sr-only" id="board-help">
            {t('board.help')}
          </p>
          <p class="sr-only" aria-live="assertive" data-board-said="" />
          <div
            class="board"
            data-board=""
            data-picked={t('board.picked')}
            data-over={t('board.over')}
            data-closed={t('board.closed')}
            data-left={t('board.left')}
            tabindex={0}
            role="region"
            aria-label={t('board.title')}
          >
            {board.map((column) => (
              <Column {...{ view, column, filter: kept, refused }} current={column.stage === current} />
            ))}
          </div>
        </>
      )}
    </>
  )
}

interface ColumnProps {
  readonly view: View
  readonly column: BoardColumn
  readonly filter: ProjectFilter
  readonly refused?: Refused | undefined
  readonly current: boolean
}

function Column({ view, column, filter, refused, current }: ColumnProps) {
  const { locale, house } = view
  const t = projectsTexts(locale)
  const { stage, count, cards, planned, jobs } = column
  const name = t(`stage.${stage}`)
  const sum = { currency: house.defaultCurrency, minor: inOneCurrency(planned, house.defaultCurrency, house.rates) }
  const exact = planned.every(({ currency }) => currency === house.defaultCurrency)
  return (
    <section
      class={classes('board-column', current && 'board-column-current', count === 0 && 'board-column-empty')}
      data-column={stage}
      data-name={name}
      aria-labelledby={`column-${stage}`}
    >
      <header>
        <h2 id={`column-${stage}`}>
          {name} <span class="tab-count">{count}</span>
        </h2>
        <p class="muted">
          {planned.length > 0 && `${exact ? '' : '≈ '}${compactMoney(sum, locale)}`}
          {jobs > 0 && ` · ${t('board.jobs', { jobs })}`}
        </p>
      </header>
      <ol class="board-cards">
        {cards.map((project) => (
          <Card view={view} project={project} back={filterQuery(filter)} refused={refused} />
        ))}
      </ol>
      {count > cards.length && (
        <a class="board-rest" href={view.to(`${projectsPath}/list${filterQuery({ ...filter, stage })}`)}>
          {t('board.rest', { count: count - cards.length })}
        </a>
      )}
    </section>
  )
}
