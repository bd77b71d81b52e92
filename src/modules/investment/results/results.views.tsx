import { formatDay } from '../../../kernel/when.ts'
import { ButtonLink, DataTable, EmptyState, PageHead, PrintButton, Section } from '../../../ui/components/index.ts'
import { houseDay } from '../../../ui/view.ts'
import { memorandaTexts } from '../memoranda/memoranda-texts.ts'
import { CohortChart, outcomes } from './cohort-chart.tsx'
import { RankingTables } from './ranking.views.tsx'
import { resultQuery } from './result-filter.ts'
import { behindAddress, resultsPath, type ResultsProps } from './results-props.ts'
import { resultsTexts } from './results-texts.ts'
import { outcomeName } from './results-words.ts'
import { StuckList } from './stuck.views.tsx'
import { Tiles } from './tiles.views.tsx'
import { StageLengths } from './stage-lengths.views.tsx'

/** What came of all that was signed: each figure opens the list behind it. */
export function ResultsView(props: ResultsProps) {
  const { view, filter, results } = props
  const t = resultsTexts(view.locale)
  const files = (kind: 'xlsx' | 'pdf') => view.to(`${resultsPath(filter)}/results.${kind}${resultQuery(filter)}`)
  return (
    <>
      <PageHead
        title={t('results.title')}
        lead={t('results.lead', {
          date: formatDay(houseDay(view), view.locale),
          rates: view.house.rates.date ? formatDay(Temporal.PlainDate.from(view.house.rates.date), view.locale) : '—',
        })}
        actions={
          <>
            <ButtonLink look="secondary" href={files('xlsx')}>
              {t('results.xlsx')}
            </ButtonLink>
            <ButtonLink look="secondary" href={files('pdf')}>
              {t('results.pdf')}
            </ButtonLink>
            <PrintButton label={memorandaTexts(view.locale)('paper.print')} />
          </>
        }
      />
      {filter.outside && <p class="muted">{t('results.publicNote')}</p>}
      <Narrowed {...props} />
      {results.projects.all === 0 && results.cohort.length === 0 ? (
        <EmptyState title={t('results.empty')} />
      ) : (
        <>
          <Tiles {...props} />
          <Cohort {...props} />
          <StageLengths {...props} />
          <RankingTables {...props} />
          <StuckList {...props} />
        </>
      )}
    </>
  )
}

function Narrowed({ view, filter, narrowed }: ResultsProps) {
  const t = resultsTexts(view.locale)
  if (narrowed === '') return null
  return (
    <p class="narrowed">
      {t('results.filter', { what: narrowed })}{' '}
      <a class="link no-print" href={view.to(resultsPath(filter))}>
        {t('results.all')}
      </a>
    </p>
  )
}

function Cohort({ view, filter, results }: ResultsProps) {
  const t = resultsTexts(view.locale)
  const { cohort } = results
  if (cohort.length === 0) return null
  const shown = outcomes.filter((outcome) => cohort.some((cell) => cell.outcome === outcome))
  const years = [...new Set(cohort.map(({ year }) => year))].toSorted((a, b) => b - a)
  const at = (year: number, outcome: (typeof outcomes)[number]) =>
    cohort.find((cell) => cell.year === year && cell.outcome === outcome)?.count ?? 0
  const href = (year: number, outcome?: (typeof outcomes)[number]) =>
    view.to(behindAddress(filter, { of: 'papers', year, outcome }))
  return (
    <Section title={t('cohort.title')} id="cohort">
      <CohortChart cells={cohort} label={t('cohort.title')} outcomeName={(each) => outcomeName(each, view.locale)} href={href} />
      <div class="scroller" tabindex={0} role="region" aria-label={t('cohort.title')}>
        <DataTable
          caption={t('cohort.title')}
          hideCaption
          rows={years}
          columns={[
            { key: 'year', label: t('cohort.year'), primary: true, cell: (year) => String(year) },
            ...shown.map((outcome) => ({
              key: outcome,
              label: outcomeName(outcome, view.locale),
              numeric: true,
              cell: (year: number) =>
                at(year, outcome) > 0 ? <a href={href(year, outcome)}>{at(year, outcome)}</a> : <span class="muted">0</span>,
            })),
            {
              key: 'total',
              label: t('cohort.total'),
              numeric: true,
              cell: (year) => (
                <a href={href(year)}>
                  <strong>{cohort.filter((cell) => cell.year === year).reduce((sum, { count }) => sum + count, 0)}</strong>
                </a>
              ),
            },
          ]}
        />
      </div>
    </Section>
  )
}
