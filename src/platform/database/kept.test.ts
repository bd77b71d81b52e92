import { describe, expect, test } from 'vitest'
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

describe('what is kept of single goods', () => {
  const counting = () => {
    const asked: (readonly string[])[] = []
    let version = 0
    const load = async (ids: readonly string[]) => {
      asked.push(ids)
      version++
      return new Map(ids.filter((id) => id !== 'nothing').map((id) => [id, `${id}${version}`]))
    }
    return { asked, load }
  }

  test('only those are loaded that are not kept, together; each goes when it changes, all when nobody says which', async () => {
    const kept = openKept()
    kept.hears()
    const { asked, load } = counting()
    expect(await kept.keepEach('row', ['a', 'b'], load)).toEqual(['a1', 'b1'])
    expect(await kept.keepEach('row', ['c', 'b', 'nothing'], load)).toEqual(['c2', 'b1', undefined])
    kept.forget('goods', ['b'])
    expect(await kept.keepEach('row', ['a', 'b', 'c'], load)).toEqual(['a1', 'b3', 'c2'])
    // How many there are of what changes none of them.
    kept.forget('counts')
    expect(await kept.keepEach('row', ['a'], load)).toEqual(['a1'])
    expect(asked).toEqual([['a', 'b'], ['c', 'nothing'], ['b']])
    for (const forget of [() => kept.forget('goods'), () => kept.forget('reference'), () => kept.deaf()]) {
      const before = asked.length
      forget()
      await kept.keepEach('row', ['a', 'c'], load)
      expect(asked.slice(before)).toEqual([['a', 'c']])
    }
  })

  test('a word about one of them drops what hangs on goods as a whole', async () => {
    const kept = openKept()
    kept.hears()
    let loads = 0
    const ask = () => kept.keep('all', 'goods', async () => ++loads)
    await ask()
    kept.forget('goods', ['a'])
    expect(await ask()).toBe(2)
  })

  test('what was being loaded when its product changed is not kept, nor is a failure', async () => {
    const kept = openKept()
    kept.hears()
    const { load } = counting()
    let finish: (value: ReadonlyMap<string, string>) => void = () => {}
    const early = kept.keepEach('row', ['a'], () => new Promise<ReadonlyMap<string, string>>((resolve) => (finish = resolve)))
    kept.forget('goods', ['a'])
    finish(new Map([['a', 'old']]))
    expect(await early).toEqual(['old'])
    expect(await kept.keepEach('row', ['a'], load)).toEqual(['a1'])
    await expect(kept.keepEach('row', ['b'], () => Promise.reject(new Error('no database')))).rejects.toThrow('no database')
    expect(await kept.keepEach('row', ['b'], load)).toEqual(['b2'])
  })
})

test('the register is dropped by its own word and by `reference`, and drops nothing else', async () => {
  const kept = openKept()
  kept.hears()
  let loads = 0
  const ask = () =>
    Promise.all([kept.keep('sums', 'register', async () => ++loads), kept.keep('goods', 'goods', async () => ++loads)])
  expect(await ask()).toEqual([1, 2])
  const generation = kept.generation()
  kept.forget('register')
  expect([await ask(), kept.generation()]).toEqual([[3, 2], generation])
  kept.forget('counts')
  expect(await ask()).toEqual([3, 4])
  kept.forget('reference')
  expect(await ask()).toEqual([5, 6])
})
