import type { Currency } from '../../../../kernel/money.ts'
import type { CapacityUnit } from './capacity-units.ts'

export const figureKinds = [
  'money_planned',
  'money_paid',
  'jobs_planned',
  'jobs_filled',
  'capacity_planned',
  'capacity_reached',
] as const
export type FigureKind = (typeof figureKinds)[number]

interface Stated {
  readonly id: string
  readonly projectId: string
  /** The day of which the figure is true. */
  readonly asOf: Temporal.PlainDate
  readonly source: string
  /** The figure that this one corrects. */
  readonly replaces: string | null
  /** Whether a later one corrects it. */
  readonly replaced: boolean
  readonly actorName: string
  readonly recordedAt: Temporal.Instant
}

/** An investment, planned or paid in, in the money of one year. */
export interface MoneyFigure extends Stated {
  readonly kind: 'money_planned' | 'money_paid'
  readonly year: number
  readonly currency: Currency
  readonly amountMinor: bigint
}

export interface JobsFigure extends Stated {
  readonly kind: 'jobs_planned' | 'jobs_filled'
  readonly jobs: number
}

export interface CapacityFigure extends Stated {
  readonly kind: 'capacity_planned' | 'capacity_reached'
  readonly quantity: string
  readonly unit: CapacityUnit
  readonly perYear: boolean
}

export type Figure = MoneyFigure | JobsFigure | CapacityFigure

export const isMoney = (figure: Figure): figure is MoneyFigure => figure.kind.startsWith('money')
export const isJobs = (figure: Figure): figure is JobsFigure => figure.kind.startsWith('jobs')
export const isCapacity = (figure: Figure): figure is CapacityFigure => figure.kind.startsWith('capacity')

/** What is known of a project at a glance; null where nobody has stated it. */
export interface Totals {
  readonly planned: readonly CurrencyTotal[]
  readonly paid: readonly CurrencyTotal[]
  readonly jobsPlanned: number | null
  readonly jobsFilled: number | null
  readonly capacityPlanned: CapacityFigure | null
  readonly capacityReached: CapacityFigure | null
}

export interface CurrencyTotal {
  readonly currency: Currency
  readonly minor: bigint
}

/** Sums up the figures that stand: money of a kind adds up by currency, of jobs and capacity the latest day counts. */
export function totalsOf(figures: readonly Figure[]): Totals {
  const standing = figures.filter(({ replaced }) => !replaced)
  return {
    planned: sums(standing, 'money_planned'),
    paid: sums(standing, 'money_paid'),
    jobsPlanned: latest(standing.filter(isJobs), 'jobs_planned')?.jobs ?? null,
    jobsFilled: latest(standing.filter(isJobs), 'jobs_filled')?.jobs ?? null,
    capacityPlanned: latest(standing.filter(isCapacity), 'capacity_planned') ?? null,
    capacityReached: latest(standing.filter(isCapacity), 'capacity_reached') ?? null,
  }
}

function sums(figures: readonly Figure[], kind: FigureKind): CurrencyTotal[] {
  const byCurrency = new Map<Currency, bigint>()
  for (const figure of figures) {
    if (!isMoney(figure) || figure.kind !== kind) continue
    byCurrency.set(figure.currency, (byCurrency.get(figure.currency) ?? 0n) + figure.amountMinor)
  }
  return [...byCurrency].map(([currency, minor]) => ({ currency, minor })).toSorted((a, b) => (a.currency < b.currency ? -1 : 1))
}

function latest<One extends Figure>(figures: readonly One[], kind: FigureKind): One | undefined {
  return figures
    .filter((figure) => figure.kind === kind)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.asOf, b.asOf) || Temporal.Instant.compare(a.recordedAt, b.recordedAt))
    .at(-1)
}

export interface YearOfMoney {
  readonly year: number
  readonly currency: Currency
  readonly planned: bigint
  readonly paid: bigint
}

/** Planned against paid in, by year and currency, the earliest first. */
export function moneyByYear(figures: readonly Figure[]): YearOfMoney[] {
  const rows = new Map<string, YearOfMoney>()
  for (const figure of figures) {
    if (!isMoney(figure) || figure.replaced) continue
    const { year, currency, amountMinor } = figure
    const row = rows.get(`${year} ${currency}`) ?? { year, currency, planned: 0n, paid: 0n }
    const planned = row.planned + (figure.kind === 'money_planned' ? amountMinor : 0n)
    const paid = row.paid + (figure.kind === 'money_paid' ? amountMinor : 0n)
    rows.set(`${year} ${currency}`, { ...row, planned, paid })
  }
  return [...rows.values()].toSorted((a, b) => a.year - b.year || (a.currency < b.currency ? -1 : 1))
}
