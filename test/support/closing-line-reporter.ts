import type { Reporter, TestModule } from 'vitest/node'

/** Counts of a run, from the modules as Vitest reports them; a file that could not even be loaded is one failure. */
export function countResults(modules: readonly Pick<TestModule, 'children' | 'errors'>[], unhandled: number) {
  const counts = { passed: 0, failed: unhandled, skipped: 0 }
  for (const module of modules) {
    if (module.errors().length > 0) counts.failed++
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state !== 'pending') counts[state]++
    }
  }
  return counts
}

/** The last line of a run in a form that any machine reads: `N passed, N failed[, N skipped]`. */
export function closingLine({ passed, failed, skipped }: ReturnType<typeof countResults>): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}

export default class ClosingLineReporter implements Reporter {
  #line = '0 passed, 1 failed'

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    this.#line = closingLine(countResults(modules, errors.length))
    // After every other reporter has said its own.
    process.once('exit', () => process.stdout.write(`\n${this.#line}\n`))
  }
}
