import type { Compared } from '../measure.ts'
import type { Stand } from '../stand.ts'

/** One line of the table. */
export interface Line extends Compared {
  readonly name: string
  readonly connections: number
  /** What it is compared with. */
  readonly against: string
  /** Least ratio that the house promises at 10,000 products; absent where it promises none. */
  readonly bar?: number
  /** Most milliseconds of the 99th percentile that the house promises at one connection, by the number of products. */
  readonly p99Bars?: Readonly<Record<number, number>>
}

export type Case = (stand: Stand, connections: number) => Promise<Line>

export const locales = ['zh-Hans', 'ru', 'uz', 'en', 'uz-Cyrl'] as const

export const inTurn = <T>(list: readonly T[], number: number): T => list[number % list.length]!

/** A search with counts: the goals at 100,000 and a million products. */
export const searchBars: Readonly<Record<number, number>> = { 100_000: 25, 1_000_000: 100 }
