const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs `close` once when the process is asked to stop, then ends it. A terminal and npm both pass Ctrl-C on, so that
 * a second request may come at once: it must not cut the first one short. The answer says whether it was asked.
 */
export function closeOnSignal(close: () => Promise<void>): () => boolean {
  let closing = false
  const stop = () => {
    if (closing) return
    closing = true
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of signals) process.on(signal, stop)
  return () => closing
}
