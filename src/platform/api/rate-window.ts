/** Seconds to wait before `bucket` may be used again; 0 when this use is allowed. */
export type RateWindow = (bucket: string, maximum: number) => number

const seconds = 60

/**
 * Counts uses within the running minute, in this process alone: reading must not cost a write. Each of several
 * processes behind a proxy counts for itself, which is near enough for what it protects.
 */
export function openRateWindow(clock: () => number = () => performance.now() / 1000): RateWindow {
  let began = clock()
  let used = new Map<string, number>()
  return (bucket, maximum) => {
    const now = clock()
    if (now - began >= seconds) {
      began = now
      used = new Map()
    }
    const count = (used.get(bucket) ?? 0) + 1
    used.set(bucket, count)
    return count <= maximum ? 0 : Math.max(1, Math.ceil(began + seconds - now))
  }
}
