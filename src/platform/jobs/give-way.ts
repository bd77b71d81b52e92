export interface GiveWay {
  /** Runs `answer` for somebody who waits for it. */
  first<T>(answer: () => T | Promise<T>): T | Promise<T>
  /** Resolves when it is a job's turn. */
  turn(): Promise<void>
}

/**
 * Requests go first: a job begins once nobody has waited for an answer for `calm` milliseconds. It never waits for longer than
 * `most`, so that under load without an end the queue is worked off all the same, only slower.
 */
export function openGiveWay({ calm = 10, most = 200 } = {}): GiveWay {
  let waiting = 0
  let answered = Number.NEGATIVE_INFINITY
  const done = () => {
    waiting--
    answered = performance.now()
  }
  return {
    first(answer) {
      waiting++
      let given: ReturnType<typeof answer> | undefined
      try {
        return (given = answer())
      } finally {
        if (given instanceof Promise) void given.then(done, done)
        else done()
      }
    },
    async turn() {
      const latest = performance.now() + most
      for (;;) {
        const now = performance.now()
        const wait = Math.min(waiting > 0 ? calm : answered + calm - now, latest - now)
        if (wait <= 0) return
        await new Promise((resolve) => setTimeout(resolve, wait))
      }
    },
  }
}
