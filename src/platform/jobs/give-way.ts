export interface GiveWay {
  /** Somebody waits for an answer. */
  asked(): void
  /** Resolves when it is a job's turn. */
  turn(): Promise<void>
}

/**
 * Requests go first: a job begins once nobody has asked for anything for `calm` milliseconds. It never waits for longer than
 * `most`, so that under load without an end the queue is worked off all the same, only slower.
 */
export function openGiveWay({ calm = 10, most = 200 } = {}): GiveWay {
  let asked = Number.NEGATIVE_INFINITY
  return {
    asked: () => void (asked = performance.now()),
    async turn() {
      const latest = performance.now() + most
      for (;;) {
        const wait = Math.min(asked + calm, latest) - performance.now()
        if (wait <= 0) return
        await new Promise((resolve) => setTimeout(resolve, wait))
      }
    },
  }
}
