import { afterAll, beforeAll, expect, test } from 'vitest'
import Papa from 'papaparse'
import { openTestHouse, type TestHouse } from '../../../../test/support/house.ts'
import { sql } from '../../../platform/database/sql.ts'
import { datasetNames } from './datasets.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

const get = async (file: string) => fetch(`${house.url}/open-data/${file}`)

test('every list is there as CSV and as JSON, with the same rows and the licence', async () => {
  for (const name of datasetNames) {
    const [csv, json] = [await get(`${name}.csv`), await get(`${name}.json`)]
    expect([csv.status, json.status, csv.headers.get('link')]).toEqual([200, 200, expect.stringContaining('rel="license"')])
    const body = (await json.json()) as { licence: { name: string }; rows: Record<string, unknown>[] }
    expect(body.licence.name).toBe('CC BY 4.0')
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await csv.arrayBuffer())
    expect(text.startsWith('\uFEFF')).toBe(true)
    const parsed = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true })
    expect(parsed.data).toHaveLength(body.rows.length)
    expect(parsed.meta.fields).toEqual(
      Object.keys(body.rows[0] ?? Object.fromEntries(parsed.meta.fields!.map((field) => [field, '']))),
    )
  }
})

test('only what is published is given away, and nobody of the house is in it', async () => {
  const { rows } = (await (await get('projects.json')).json()) as { rows: { number: string }[] }
  const published = await house.db.rows(sql<{ number: string }>`
    select number from investment.project where published and stage not in ('paused', 'dropped') order by number`)
  expect(rows.map(({ number }) => number)).toEqual(published.map(({ number }) => number))
  expect(rows.length).toBeGreaterThan(0)
  for (const name of datasetNames)
    expect(await (await get(`${name}.csv`)).text()).not.toMatch(/example\.(com|test)|signatory|owner/)
})

test('what there is none of is not found', async () => {
  for (const file of ['secrets.csv', 'projects.xml', 'projects', '..%2Fprojects.csv']) expect((await get(file)).status).toBe(404)
})
