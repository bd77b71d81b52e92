import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openGiveWay } from './give-way.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** What a job does while time passes: the milliseconds after which its turn came. */
async function cameAfter(turn: Promise<void>, step: (ms: number) => void = () => {}): Promise<number> {
  const began = performance.now()
  let came: number | undefined
  void turn.then(() => (came = performance.now() - began))
  for (let ms = 0; came === undefined && ms < 1000; ms++) {
    await vi.advanceTimersByTimeAsync(1)
    step(ms)
  }
  return came ?? Number.POSITIVE_INFINITY
}

test('a job of a quiet house begins at once', async () => {
  await expect(openGiveWay().turn()).resolves.toBeUndefined()
})

test('it lets whoever asks go first, and waits for as long as somebody does, but for no longer than it must', async () => {
  const way = openGiveWay({ calm: 10, most: 200 })
  way.asked()
  expect(await cameAfter(way.turn())).toBe(10)
  way.asked()
  expect(await cameAfter(way.turn(), (ms) => ms < 30 && way.asked())).toBe(40)
  way.asked()
  expect(await cameAfter(way.turn(), () => way.asked())).toBe(200)
})
