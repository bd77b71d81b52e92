import type { Slice } from './load/slice.ts'

export interface Figures {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly bytes: number
}

export interface Compared {
  readonly ours: Figures
  readonly floor: Figures
  /** Ours through the floor's requests a second: the median over the rounds. */
  readonly ratio: number
  readonly ratios: readonly number[]
}

/** Runs both in turn, round by round, so that what else the machine does meets both alike. */
export async function compare(
  rounds: number,
  floor: (round: number) => Promise<Slice>,
  ours: (round: number) => Promise<Slice>,
): Promise<Compared> {
  // Once without counting: code is compiled, statements are planned, pages of the database are read.
  await floor(-1)
  await ours(-1)
  const floors: Slice[] = []
  const own: Slice[] = []
  for (let round = 0; round < rounds; round++) {
    floors.push(await floor(round))
    own.push(await ours(round))
  }
  const ratios = own.map((slice, round) => rate(slice) / rate(floors[round]!))
  return { ours: figures(own), floor: figures(floors), ratio: median(ratios), ratios }
}

export function figures(slices: readonly Slice[]): Figures {
  const latencies = slices.flatMap((slice) => slice.latencies).toSorted((a, b) => a - b)
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN
  return { perSecond: median(slices.map(rate)), p50: at(0.5), p99: at(0.99), bytes: slices.at(-1)?.bytes ?? 0 }
}

const rate = (slice: Slice): number => slice.done / slice.seconds

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}
