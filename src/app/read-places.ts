import { setImmediate, setTimeout } from 'node:timers/promises'
import { buildSmallPlaces, companyPlaces, resolveKnownPlace } from '../language/index.ts'
import type { GiveWay } from '../platform/jobs/give-way.ts'

/** The first pages go first. */
const AFTER_MS = 1_000

/**
 * Reads the places that everybody knows into memory a second after the start, a few milliseconds at a time while nobody waits: about
 * half a second in all, that the first question about a place need not pay. Stops when told to.
 */
export async function readPlaces(way: Pick<GiveWay, 'turn'>, signal: AbortSignal, afterMs = AFTER_MS): Promise<void> {
  await setTimeout(afterMs, undefined, { ref: false, signal }).catch(() => undefined)
  if (signal.aborted) return
  resolveKnownPlace('', { small: false, places: companyPlaces() })
  while (!signal.aborted && !buildSmallPlaces()) {
    await setImmediate()
    await way.turn()
  }
}
