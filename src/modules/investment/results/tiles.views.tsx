import { groupDigits } from '../../../kernel/money.ts'
import type { Content } from '../../../ui/components/index.ts'
import { partnerTexts } from '../partner/partner-texts.ts'
import { standings } from '../partner/standing.ts'
import { StandingBadge } from '../partner/standing-badge.tsx'
import type { Behind } from './behind.queries.ts'
import { behindAddress, type ResultsProps } from './results-props.ts'
import { resultsTexts } from './results-texts.ts'
import { sumLines, sumsText } from './results-words.ts'

interface Tile {
  readonly label: string
  readonly value: Content
  readonly behind?: Behind
  readonly more?: Content
}

/** The figures at a glance, each with the list behind it. */
export function Tiles(props: ResultsProps) {
  const { view, filter } = props
  return (
    <ul class="result-tiles">
      {tilesOf(props).map(({ label, value, behind, more }) => (
        <li>
          <span class="tile-label">{label}</span>
          {behind ? (
            <a class="tile-value" href={view.to(behindAddress(filter, behind))}>
              {value}
            </a>
          ) : (
            <span class="tile-value">{value}</span>
          )}
          {more && <span class="tile-more">{more}</span>}
        </li>
      ))}
    </ul>
  )
}

function tilesOf(props: ResultsProps): Tile[] {
  const { view, results, filter } = props
  const t = resultsTexts(view.locale)
  const number = (value: number) => groupDigits(String(value), view.locale)
  const money = (sums: ResultsProps['results']['promised']): Content =>
    sums.length === 0 ? t('tile.none') : sumLines(sums, view.locale).map((line) => <span class="tile-line">{line}</span>)
  const { projects, promises, jobs, answers } = results
  const signed = results.cohort.reduce((sum, { count }) => sum + count, 0)
  return [
    { label: t('tile.signed'), value: number(signed), behind: { of: 'papers' } },
    {
      label: t('tile.reached'),
      value: number(projects.reached),
      behind: { of: 'projects', group: 'reached' },
      more: t('tile.of', { n: projects.all }),
    },
    { label: t('tile.promised'), value: money(results.promised), behind: { of: 'promises', group: 'money' } },
    { label: t('tile.planned'), value: money(results.planned), behind: { of: 'figures', kind: 'money_planned' } },
    {
      label: t('tile.paid'),
      value: money(results.paid),
      behind: { of: 'figures', kind: 'money_paid' },
      more: <PaidStandings {...props} />,
    },
    { label: t('tile.jobsPromised'), value: number(jobs.promised), behind: { of: 'promises', group: 'jobs' } },
    { label: t('tile.jobsPlanned'), value: number(jobs.planned), behind: { of: 'figures', kind: 'jobs_planned' } },
    {
      label: t('tile.jobsFilled'),
      value: number(jobs.filled),
      behind: { of: 'figures', kind: 'jobs_filled' },
      more: <JobStandings {...props} />,
    },
    {
      label: t('tile.kept'),
      value: number(promises.kept),
      behind: { of: 'promises', group: 'kept' },
      more: t('tile.of', { n: promises.all }),
    },
    { label: t('tile.overdue'), value: number(promises.overdue), behind: { of: 'promises', group: 'overdue' } },
    ...(filter.outside || answers.asked === 0
      ? []
      : [
          {
            label: t('tile.answer'),
            value: answers.medianHours === null ? '—' : number(Math.round(answers.medianHours)),
            more: t('tile.answerOf', { answered: answers.answered, asked: answers.asked }),
          },
        ]),
  ]
}

function PaidStandings({ view, filter, results }: ResultsProps) {
  return (
    <>
      {standings.map((standing) => {
        const sums = results.paid.filter((sum) => sum.standing === standing)
        if (sums.length === 0) return null
        const href = view.to(behindAddress(filter, { of: 'figures', kind: 'money_paid', standing }))
        return (
          <a href={href} aria-label={`${partnerTexts(view.locale)(`standing.${standing}`)}: ${sumsText(sums, view.locale)}`}>
            <StandingBadge standing={standing} since={undefined} locale={view.locale} timeZone={view.house.timeZone} />
            <span>{sumsText(sums, view.locale)}</span>
          </a>
        )
      })}
    </>
  )
}

function JobStandings({ view, filter, results }: ResultsProps) {
  return (
    <>
      {results.jobsFilled.map(({ standing, jobs }) => (
        <a href={view.to(behindAddress(filter, { of: 'figures', kind: 'jobs_filled', standing }))}>
          <StandingBadge standing={standing} since={undefined} locale={view.locale} timeZone={view.house.timeZone} />
          <span>{groupDigits(String(jobs), view.locale)}</span>
        </a>
      ))}
    </>
  )
}
