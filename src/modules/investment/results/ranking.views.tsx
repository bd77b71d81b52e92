import { groupDigits } from '../../../kernel/money.ts'
import { DataTable } from '../../../ui/components/index.ts'
import { type RankRow, rankingCurrency } from './ranking.queries.ts'
import { resultDimensions, resultQuery } from './result-filter.ts'
import { resultsPath, type ResultsProps } from './results-props.ts'
import { resultsTexts } from './results-texts.ts'
import { rankName } from './results-words.ts'

/** The same sums by sector, district, country and partner; a row opens the dashboard narrowed to it. */
export function RankingTables({ view, filter, ranking }: ResultsProps) {
  const t = resultsTexts(view.locale)
  const whole = (minor: bigint) => groupDigits(String((minor + 50n) / 100n), view.locale)
  return (
    <>
      {resultDimensions
        .filter((dimension) => filter[dimension] === undefined && ranking[dimension].length > 0)
        .map((dimension, index) => (
          <details class="result-fold" open={index === 0} id={`by-${dimension}`}>
            <summary>
              <h2>{t(`rank.${dimension}`)}</h2>
            </summary>
            <DataTable<RankRow>
              caption={t(`rank.${dimension}`)}
              hideCaption
              rows={[...ranking[dimension]]}
              columns={[
                {
                  key: 'name',
                  label: t(`rank.${dimension}`),
                  primary: true,
                  cell: (row) =>
                    row.key === '' ? (
                      <span class="muted">{rankName(dimension, row, view.locale)}</span>
                    ) : (
                      <a href={view.to(`${resultsPath(filter)}${resultQuery({ ...filter, [dimension]: row.key })}`)}>
                        {rankName(dimension, row, view.locale)}
                      </a>
                    ),
                },
                { key: 'projects', label: t('rank.projects'), numeric: true, cell: (row) => row.projects },
                { key: 'reached', label: t('rank.reached'), numeric: true, cell: (row) => row.reached },
                { key: 'dropped', label: t('rank.dropped'), numeric: true, cell: (row) => row.dropped },
                {
                  key: 'promised',
                  label: t('rank.promised', { currency: rankingCurrency }),
                  numeric: true,
                  cell: (row) => whole(row.promised),
                },
                {
                  key: 'paid',
                  label: t('rank.paid', { currency: rankingCurrency }),
                  numeric: true,
                  cell: (row) => whole(row.paid),
                },
                { key: 'jobs', label: t('rank.jobs'), numeric: true, cell: (row) => groupDigits(String(row.jobs), view.locale) },
              ]}
            />
          </details>
        ))}
    </>
  )
}
