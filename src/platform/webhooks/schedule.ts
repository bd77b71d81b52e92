/** Seconds before each further try: about three days in all, as Standard Webhooks advises. */
const waits = [5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600] as const

/** How long to wait after the `tries`th try failed; undefined when it was the last one. */
export function waitAfter(tries: number): number | undefined {
  return waits[tries - 1]
}
