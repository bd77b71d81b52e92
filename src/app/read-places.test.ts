import { expect, test } from 'vitest'
import { buildSmallPlaces } from '../language/index.ts'
import { readPlaces } from './read-places.ts'

test('places are read bit by bit, each when it is its turn, and not at all once the house closes', async () => {
  let turns = 0
  const way = { turn: async () => void turns++ }
  await readPlaces(way, AbortSignal.abort(), 0)
  expect(turns).toBe(0)

  const closing = new AbortController()
  await readPlaces({ turn: async () => void (++turns === 3 && closing.abort()) }, closing.signal, 0)
  expect(turns).toBe(3)

  await readPlaces(way, new AbortController().signal, 0)
  expect(turns).toBeGreaterThan(100)
  expect(buildSmallPlaces()).toBe(true)
})
