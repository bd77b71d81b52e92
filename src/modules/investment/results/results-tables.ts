import { formatDay } from '../../../kernel/when.ts'
import { amountText } from '../../../kernel/money.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { partnerTexts } from '../partner/partner-texts.ts'
import { projectsTexts } from '../projects/texts.ts'
import { outcomes } from './cohort-chart.tsx'
import { rankingCurrency } from './ranking.queries.ts'
import { resultDimensions } from './result-filter.ts'
import type { ResultsProps } from './results-props.ts'
import { resultsTexts } from './results-texts.ts'
import { outcomeName, rankName } from './results-words.ts'
import { reasonWords, withWhom } from './stuck.views.tsx'

/** One table of the report; an exact amount is `{ amount }`, so that a spreadsheet gets a number and paper a text. */
export interface ReportTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly ReportCell[])[]
}

export type ReportCell = string | number | { readonly amount: string }

/** The dashboard as tables, for a spreadsheet and for paper. */
export function resultsTables({ view, results, ranking, stuck }: ResultsProps): ReportTable[] {
  const { locale } = view
  const t = resultsTexts(locale)
  const shown = outcomes.filter((outcome) => results.cohort.some((cell) => cell.outcome === outcome))
  const years = [...new Set(results.cohort.map(({ year }) => year))].toSorted((a, b) => a - b)
  const count = (year: number, outcome: (typeof outcomes)[number]) =>
    results.cohort.find((cell) => cell.year === year && cell.outcome === outcome)?.count ?? 0
  const amount = (sum: { minor: bigint; currency: 'USD' | 'CNY' | 'EUR' | 'UZS' }) => ({ amount: amountText(sum) })
  return [
    {
      title: t('results.title'),
      columns: ['', ''],
      rows: [
        [t('tile.signed'), results.cohort.reduce((sum, cell) => sum + cell.count, 0)],
        [t('rank.projects'), results.projects.all],
        [t('tile.reached'), results.projects.reached],
        [t('rank.dropped'), results.projects.dropped],
        [t('tile.jobsPromised'), results.jobs.promised],
        [t('tile.jobsPlanned'), results.jobs.planned],
        [t('tile.jobsFilled'), results.jobs.filled],
        [t('tile.kept'), results.promises.kept],
        [t('tile.overdue'), results.promises.overdue],
      ],
    },
    {
      title: t('sums.title'),
      columns: ['', t('sums.currency'), t('behind.value')],
      rows: [
        ...results.promised.map((sum) => [t('tile.promised'), sum.currency, amount(sum)]),
        ...results.planned.map((sum) => [t('tile.planned'), sum.currency, amount(sum)]),
        ...results.paid.map((sum) => [
          `${t('tile.paid')}: ${partnerTexts(locale)(`standing.${sum.standing}`)}`,
          sum.currency,
          amount(sum),
        ]),
      ],
    },
    {
      title: t('cohort.title'),
      columns: [t('cohort.year'), ...shown.map((outcome) => outcomeName(outcome, locale))],
      rows: years.map((year) => [String(year), ...shown.map((outcome) => count(year, outcome))]),
    },
    {
      title: t('stages.title'),
      columns: [t('behind.stage'), t('stages.title'), t('rank.projects')],
      rows: results.stages.map((row) => [outcomeName(row.stage, locale), Math.round(row.median), row.count]),
    },
    ...resultDimensions.map((dimension) => ({
      title: t(`rank.${dimension}`),
      columns: [
        t(`rank.${dimension}`),
        t('rank.projects'),
        t('rank.reached'),
        t('rank.dropped'),
        t('rank.promised', { currency: rankingCurrency }),
        t('rank.paid', { currency: rankingCurrency }),
        t('rank.jobs'),
      ],
      rows: ranking[dimension].map((row) => [
        rankName(dimension, row, locale),
        row.projects,
        row.reached,
        row.dropped,
        amount({ minor: row.promised, currency: rankingCurrency as 'USD' }),
        amount({ minor: row.paid, currency: rankingCurrency as 'USD' }),
        row.jobs,
      ]),
    })),
    ...(stuck
      ? [
          {
            title: t('stuck.title'),
            columns: [t('stuck.project'), t('behind.stage'), t('stuck.since'), t('stuck.why'), t('stuck.with'), t('stuck.next')],
            rows: stuck.rows.map((row) => [
              `${row.number} ${wordsFor(row.title, locale)}`,
              projectsTexts(locale)(`stage.${row.stage}`),
              formatDay(row.since, locale),
              reasonWords(row, locale),
              withWhom(row, locale),
              row.nextStep,
            ]),
          },
        ]
      : []),
  ].filter(({ rows }) => rows.length > 0)
}
