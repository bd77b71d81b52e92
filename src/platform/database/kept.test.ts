import { expect, test } from 'vitest'
import { changes, openKept } from './kept.ts'

test('while nothing can be heard everything is loaded anew', async () => {
  const kept = openKept()
  let loads = 0
  const load = async () => ++loads
  expect([await kept.keep('a', 'reference', load), await kept.keep('a', 'reference', load)]).toEqual([1, 2])
  kept.hears()
  expect([await kept.keep('a', 'reference', load), await kept.keep('a', 'reference', load)]).toEqual([3, 3])
  kept.deaf()
  expect([await kept.keep('a', 'reference', load), kept.generation()]).toEqual([4, undefined])
})

test('a change drops what hangs on its kind and on those below it, and nothing above', async () => {
  for (const [level, change] of changes.entries()) {
    const kept = openKept()
    kept.hears()
    const loads = { goods: 0, counts: 0, reference: 0 }
    const ask = () => Promise.all(changes.map((until) => kept.keep(until, until, async () => ++loads[until])))
    await ask()
    kept.forget(change)
    expect(await ask()).toEqual(changes.map((_, at) => (at <= level ? 2 : 1)))
  }
})

test('what was being loaded when a change came is not kept', async () => {
  const kept = openKept()
  kept.hears()
  let finish: (value: string) => void = () => {}
  const early = kept.keep('a', 'goods', () => new Promise<string>((resolve) => (finish = resolve)))
  kept.forget('goods')
  finish('old')
  expect(await early).toBe('old')
  expect(await kept.keep('a', 'goods', async () => 'new')).toBe('new')
})

test('a failure is not kept', async () => {
  const kept = openKept()
  kept.hears()
  await expect(kept.keep('a', 'goods', () => Promise.reject(new Error('no database')))).rejects.toThrow('no database')
  expect(await kept.keep('a', 'goods', async () => 'there')).toBe('there')
})
