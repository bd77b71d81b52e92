import { setTimeout as pause } from 'node:timers/promises'

/** Waits for something to become true and gives it; whoever waits in vain is stopped by the test's own limit. */
export async function until<T>(look: () => T | Promise<T>): Promise<NonNullable<Exclude<T, false>>> {
  for (;;) {
    const found = await look()
    if (found) return found as NonNullable<Exclude<T, false>>
    await pause(50)
  }
}
