import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../../../../platform/database/sql.ts'
import { type ClimateWorld, climateWorld } from '../climate.fixture.ts'
import { withdrawValue } from './state-value.ts'
import { valueHistory, valuesNow } from './value.queries.ts'

let world: ClimateWorld
beforeAll(async () => {
  world = await climateWorld()
}, 60_000)
afterAll(() => world?.close())

const now = async () => (await valuesNow(world.db)).map(({ district, period, number }) => [district, period, number])
const idOf = async (code: string) =>
  (await world.db.one(sql<{ id: string }>`select id from investment.indicator where code = ${code}`)).id

test('a correction is a new row: the old one stays, with whoever entered it; a figure taken back may be stated anew', async () => {
  const first = await world.state('population', '2024', '1000')
  const second = await world.state('population', '2024', '1100', { replaces: first })
  expect(await now()).toEqual([[null, '2024', '1100']])
  const history = await valueHistory(world.ctx, await idOf('population'))
  expect(history.map(({ no, number, replaces, enteredBy }) => [no, number, replaces, enteredBy])).toEqual([
    [second, '1100', first, 'test'],
    [first, '1000', null, 'test'],
  ])
  await withdrawValue(world.ctx, second)
  expect(await now()).toEqual([])
  await expect(withdrawValue(world.ctx, second)).rejects.toMatchObject({ code: 'value_changed', kind: 'conflict' })
  await world.state('population', '2024', '1200')
  expect(await now()).toEqual([[null, '2024', '1200']])
  expect(await valueHistory(world.ctx, await idOf('population'))).toHaveLength(4)
})

test('of twenty who correct the same figure at once one does, nineteen are told; so are twenty who state the first one', async () => {
  const first = await world.state('wage', '2024', '1')
  const race = async (replaces: bigint | null, period: string) => {
    const tries = Array.from({ length: 20 }, (_, at) => world.state('wage', period, String(at + 2), { replaces }))
    const settled = await Promise.allSettled(tries)
    return settled.flatMap((each) => (each.status === 'rejected' ? [(each.reason as { code: string }).code] : []))
  }
  expect(await race(first, '2024')).toEqual(Array.from({ length: 19 }, () => 'value_changed'))
  expect(await race(null, '2025')).toEqual(Array.from({ length: 19 }, () => 'value_changed'))
})

test('the database itself keeps the chain: no change, no erasing, no second beginning, no fork, no number without a source', async () => {
  const first = await world.state('population', '2020', '5')
  const second = await world.state('population', '2020', '6', { replaces: first })
  const past = (statement: ReturnType<typeof sql>) => world.db.inTransaction((tx) => tx.run(statement))
  const row = (period: string, replaces: bigint | null, source = 'x') => sql`
    insert into investment.indicator_value (indicator_id, kind, period, period_end, number, as_of, source, replaces, entered_by, entered_by_name, entered_at)
    select id, kind, ${period}, '2020-12-31', 9, '2020-12-31', ${source}, ${replaces}, 'x', 'x', now() from investment.indicator where code = 'population'`
  await expect(past(sql`update investment.indicator_value set number = 7 where no = ${first}`)).rejects.toThrow('never changed')
  await expect(past(sql`delete from investment.indicator_value where no = ${first}`)).rejects.toThrow('never changed')
  await expect(past(row('2020', null))).rejects.toThrow('indicator_value_begins')
  await expect(past(row('2020', first))).rejects.toThrow('replaces_key')
  await expect(past(row('2021', second))).rejects.toThrow('foreign key')
  await expect(past(row('2021', null, ''))).rejects.toThrow('source_check')
})

test('a number indicator wants a number, a text one a text, and a district must be one of the house', async () => {
  await expect(world.state('relief', '2024', '1')).rejects.toMatchObject({ fields: { texts: { code: 'name_in_one_language' } } })
  await expect(world.state('population', '2030', '1', { number: undefined })).rejects.toMatchObject({
    fields: { number: { code: 'required' } },
  })
  await expect(world.state('population', '2030', '1', { district: 'nowhere' })).rejects.toMatchObject({
    fields: { district: { code: 'invalid_choice' } },
  })
})
