import { liveStages } from '../projects/stage/stage.ts'
import type { CohortCell, Outcome } from './results.queries.ts'

/** The outcomes in the order of the way, what came to nothing last. */
export const outcomes: readonly Outcome[] = [...liveStages, 'dropped', 'none']

// From sand over turquoise to cobalt: the darker, the further; what was dropped is madder, what has no project grey.
const colours: Record<Outcome, string> = {
  contact: '#efe3c8',
  talks: '#e3d3a6',
  memorandum: '#d8be7a',
  agreement: '#c9a64f',
  land: '#9ec9c4',
  financing: '#6fb3b0',
  building: '#43999a',
  trial: '#1b7f86',
  commissioned: '#2a5ea8',
  full: '#15468f',
  dropped: '#a8324a',
  none: '#c4c9cf',
}

const width = 720
const row = 44
const left = 56

interface Props {
  readonly cells: readonly CohortCell[]
  readonly label: string
  readonly outcomeName: (outcome: Outcome) => string
  readonly href: (year: number, outcome: Outcome) => string
}

/** Each year a bar of what was signed in it, parted by where its projects stand today; every part opens its list. */
export function CohortChart({ cells, label, outcomeName, href }: Props) {
  const years = [...new Set(cells.map(({ year }) => year))].toSorted((a, b) => a - b)
  const of = (year: number) =>
    outcomes.flatMap((outcome) => cells.filter((cell) => cell.year === year && cell.outcome === outcome))
  const most = Math.max(1, ...years.map((year) => of(year).reduce((sum, { count }) => sum + count, 0)))
  const scale = (width - left - 40) / most
  return (
    <>
      <svg class="cohort-chart" viewBox={`0 0 ${width} ${years.length * row + 4}`} role="group" aria-label={label}>
        {years.map((year, index) => {
          let x = left
          const parts = of(year)
          return (
            <>
              <text x={left - 10} y={index * row + 26} text-anchor="end" font-size="16" fill="#10233f">
                {year}
              </text>
              {parts.map(({ outcome, count }) => {
                const [at, wide] = [x, count * scale]
                x += wide
                return (
                  <a href={href(year, outcome)}>
                    <rect
                      x={tenth(at)}
                      y={index * row + 4}
                      width={tenth(wide)}
                      height={row - 12}
                      fill={colours[outcome]}
                      stroke="#fff"
                    >
                      <title>{`${year} · ${outcomeName(outcome)}: ${count}`}</title>
                    </rect>
                    {wide > 18 && (
                      <text
                        x={tenth(at + wide / 2)}
                        y={index * row + 26}
                        text-anchor="middle"
                        font-size="14"
                        fill={darkOn.has(outcome) ? '#10233f' : '#fff'}
                      >
                        {count}
                      </text>
                    )}
                  </a>
                )
              })}
              <text x={tenth(x + 8)} y={index * row + 26} font-size="15" font-weight="700" fill="#10233f">
                {parts.reduce((sum, { count }) => sum + count, 0)}
              </text>
            </>
          )
        })}
      </svg>
      <ul class="cohort-legend">
        {outcomes
          .filter((outcome) => cells.some((cell) => cell.outcome === outcome))
          .map((outcome) => (
            <li>
              <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
                <rect width="14" height="14" rx="3" fill={colours[outcome]} />
              </svg>
              {outcomeName(outcome)}
            </li>
          ))}
      </ul>
    </>
  )
}

const darkOn: ReadonlySet<Outcome> = new Set(['contact', 'talks', 'memorandum', 'agreement', 'land', 'financing', 'none'])

const tenth = (value: number) => Math.round(value * 10) / 10
