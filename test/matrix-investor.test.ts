import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../src/platform/database/sql.ts'
import { mayOpen } from './support/who-may.ts'
import { addressOf, nameOf, openWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld(() => {})
})
afterAll(() => world?.house.close())

const countEvents = () => world.house.db.one(sql<{ count: bigint }>`select count(*) from platform.event`)

const pages = () => world.routes.filter((route) => mayOpen(route).join() === 'investor')

test('an investor sees the own projects and papers, and nothing of another’s', async () => {
  const { ours, theirs } = world.investors
  let seen = ''
  for (const route of pages().filter(({ method }) => method === 'GET')) {
    const { status, text } = await ours.caller.ask(addressOf(route, ours))
    expect([nameOf(route), status]).toEqual([nameOf(route), 200])
    seen += text
  }
  for (const own of [ours.number, ours.title, `${ours.number}.pdf`, ours.figureId]) expect(seen).toContain(own)
  const foreign = await world.house.db.rows(sql<{ id: string; number: string }>`
    select id, number from investment.project where id not in (
      select project_id from investment.project_party where party_id = ${ours.partyId})`)
  expect(foreign.length).toBeGreaterThan(10)
  const secrets = [
    ...foreign.flatMap(({ id, number }) => [id, number]),
    theirs.title,
    theirs.figureId,
    theirs.paperId,
    ours.keptId,
    `kept-${ours.number}.pdf`,
  ]
  expect(secrets.filter((secret) => seen.includes(secret))).toEqual([])
})

test('an investor finds nothing of another under any address, and changes nothing of it', async () => {
  const { ours, theirs } = world.investors
  const fields = { word: 'confirmed', comment: '', agency: 'Customs', body: 'Slow' }
  const mixed = { ...theirs, projectId: ours.projectId }
  const before = await countEvents()
  for (const route of pages().filter(({ path }) => path.includes(':id'))) {
    for (const side of route.path.split(':').length > 2 ? [theirs, mixed] : [theirs]) {
      const { status } = await ours.caller.ask(addressOf(route, side), { method: route.method, fields })
      expect([nameOf(route), status]).toEqual([nameOf(route), 404])
    }
  }
  const kept = await ours.caller.ask(`/en/investor/projects/${ours.projectId}/papers/${ours.keptId}`)
  expect(kept.status).toBe(404)
  expect(await countEvents()).toEqual(before)
  expect(world.house.faults).toEqual([])
})
