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
  /** The same against a stricter floor, where there is one. */
  readonly stricter?: { readonly floor: Figures; readonly ratio: number; readonly ratios: readonly number[] }
}

/** What is compared with; `stricter` does the same by means that a program written in the plain way does not use. */
export interface Floor {
  readonly plain: () => Promise<Slice>
  readonly stricter?: () => Promise<Slice>
}

/** Runs all in turn, round by round, so that what else the machine does meets each alike. */
export async function compare(rounds: number, floor: Floor, ours: (round: number) => Promise<Slice>): Promise<Compared> {
  // Once without counting: code is compiled, statements are planned, pages of the database are read.
  await floor.plain()
  await floor.stricter?.()
  await ours(-1)
  const plain: Slice[] = []
  const strict: Slice[] = []
  const own: Slice[] = []
  for (let round = 0; round < rounds; round++) {
    plain.push(await floor.plain())
    own.push(await ours(round))
    if (floor.stricter) strict.push(await floor.stricter())
  }
  const against = (floors: readonly Slice[]) => {
    const ratios = own.map((slice, round) => rate(slice) / rate(floors[round]!))
    return { floor: figures(floors), ratio: median(ratios), ratios }
  }
  return { ours: figures(own), ...against(plain), ...(strict.length > 0 ? { stricter: against(strict) } : {}) }
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
