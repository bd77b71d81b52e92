/** What one slice of load gave. Latencies in milliseconds. */
export interface Slice {
  readonly done: number
  readonly seconds: number
  readonly latencies: readonly number[]
  /** Bytes of one answer, head included; 0 for a database. */
  readonly bytes: number
}

/** How long a slice lasts: until the time is over or so many are done. */
export interface Limits {
  readonly connections: number
  readonly seconds: number
  readonly count?: number
}

/** Runs `once` on each of some lanes, one after the other in a lane, until the limits are reached; `once` gives bytes. */
export async function runSlice(limits: Limits, once: (lane: number, turn: number) => Promise<number>): Promise<Slice> {
  const latencies: number[] = []
  const began = performance.now()
  const end = began + limits.seconds * 1000
  const most = limits.count ?? Number.POSITIVE_INFINITY
  let turn = 0
  let bytes = 0
  const lane = async (number: number) => {
    while (turn < most && performance.now() < end) {
      const mine = turn++
      const start = performance.now()
      bytes = await once(number, mine)
      latencies.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: limits.connections }, (_, number) => lane(number)))
  return { done: latencies.length, seconds: (performance.now() - began) / 1000, latencies, bytes }
}
