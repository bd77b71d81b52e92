import { expect, test } from 'vitest'
import { closingLine, countResults } from './closing-line-reporter.ts'

type Module = Parameters<typeof countResults>[0][number]

function moduleOf(states: string[], errors: number): Module {
  const tests = states.map((state) => ({ result: () => ({ state }) }))
  return {
    children: { allTests: () => tests },
    errors: () => Array.from({ length: errors }),
  } as unknown as Module
}

test('the closing line counts tests, files that did not load, and errors outside of any test', () => {
  const modules = [moduleOf(['passed', 'passed', 'failed'], 0), moduleOf(['skipped'], 0), moduleOf([], 1)]
  expect(closingLine(countResults(modules, 1))).toBe('2 passed, 3 failed, 1 skipped')
  expect(closingLine(countResults([moduleOf(['passed'], 0)], 0))).toBe('1 passed, 0 failed')
})
