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

test('it lets whoever waits for an answer go first, but waits for no longer than it must', async () => {
  const way = openGiveWay({ calm: 10, most: 200 })
  void way.first(() => 'at once')
  expect(await cameAfter(way.turn())).toBe(10)
  const slow = way.first(() => new Promise<void>((resolve) => setTimeout(resolve, 45)))
  const came = await cameAfter(way.turn())
  await slow
  expect(came).toBeGreaterThanOrEqual(55)
  expect(came).toBeLessThan(200)
  void way.first(() => 'once more')
  expect(await cameAfter(way.turn(), () => void way.first(() => 'again and again'))).toBe(200)
})

test('an answer that fails is waited for as any other, and its fault is its caller’s', async () => {
  const way = openGiveWay({ calm: 10, most: 200 })
  const failing = Promise.resolve(way.first(() => Promise.reject(new Error('broken'))))
  await expect(failing).rejects.toThrow('broken')
  expect(await cameAfter(way.turn())).toBe(10)
})
