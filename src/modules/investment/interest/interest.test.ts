import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseForm } from '../../../platform/http/form.ts'
import { sql } from '../../../platform/database/sql.ts'
import { projectById } from '../projects/project/project.queries.ts'
import { projectsWorld, type ProjectsWorld } from '../projects/projects.fixture.ts'
import { resultsOf } from '../results/results.queries.ts'
import { changeProfile, openProject } from './change-profile.ts'
import { forgetOldInvestors } from './forget.ts'
import { answerInterest, closeInterest, reopenInterest, takeInterest } from './handle-interest.ts'
import { interestIn, openOffer, stranger } from './interest.fixture.ts'
import { interestHandlers } from './interest-handlers.ts'
import { interestById, interestList } from './interest.queries.ts'
import { changeProfileSchema, openProjectSchema, sendInterestSchema } from './interest.schema.ts'
import { sendInterest } from './send-interest.ts'

let world: ProjectsWorld
let offer: { id: string; slug: string }
beforeAll(async () => {
  world = await projectsWorld()
  offer = await openOffer(world.on('2026-05-01'))
  await world.db.inTransaction((tx) =>
    tx.run(sql`insert into directory.account (id, email, name, role) values ('officer', 'o@example.test', 'Officer', 'staff')`),
  )
})
afterAll(() => world?.close())

const said = (day: string, change: object = {}) =>
  sendInterest(stranger(world.on(day)), interestIn(offer.id, change), 'one address')

describe('the form', () => {
  test('asks for one way to answer, and tells everything that is wrong at once', () => {
    const form = new URLSearchParams({ kind: 'offer', id: offer.id, areaHa: 'much', website: '' })
    expect(parseForm(sendInterestSchema, form)).toMatchObject({
      ok: false,
      errors: {
        name: { code: 'required' },
        email: { code: 'some_contact' },
        areaHa: { code: 'not_a_number' },
        consent: { code: 'must_agree' },
      },
    })
  })

  test('that a machine filled in, that agrees to an old text, or is about what is hidden is refused', async () => {
    await expect(said('2026-05-02', { website: 'x' })).rejects.toMatchObject({ code: 'looks_automatic' })
    await expect(said('2026-05-02', { consentVersion: '0' })).rejects.toMatchObject({
      fields: { consent: { code: 'consent_changed' } },
    })
    const hidden = await world.open({})
    await expect(said('2026-05-02', { kind: 'project', id: hidden.id })).rejects.toMatchObject({ code: 'subject_not_found' })
    await expect(said('2026-05-02', { kind: 'site' })).rejects.toMatchObject({ code: 'subject_not_found' })
  })

  test('sent twice is one interest, due by the hours of the house', async () => {
    const first = await said('2026-05-03', { areaHa: '3,5' })
    expect(await said('2026-05-03', { areaHa: '3,5' })).toEqual(first)
    const found = await interestById(world.ctx, first.id)
    expect(found).toMatchObject({ state: 'new', areaHa: '3.5000', subjectId: offer.id, events: [{ type: 'interest.received' }] })
    expect(found.createdAt.until(found.answerDueAt).total('hours')).toBe(24)
    expect(JSON.stringify(found.events[0]!.data)).not.toContain('Jade')
  })

  test('is counted: the twenty-first within an hour from one address is stopped', async () => {
    const one = (index: number) =>
      sendInterest(stranger(world.on('2026-05-04')), interestIn(offer.id, { company: `No. ${index}` }), 'another address')
    for (let index = 0; index < 20; index += 1) await one(index)
    await expect(one(20)).rejects.toMatchObject({ code: 'too_many_tries' })
  })
})

test('an officer takes it, answers, closes and opens it again; a second one is told', async () => {
  const { id } = await said('2026-05-05')
  const at = (day: string) => ({
    ...world.on(day),
    actor: { kind: 'account', accountId: 'officer', name: 'Officer', role: 'staff' } as const,
  })
  await takeInterest(at('2026-05-05'), id, null)
  await expect(takeInterest(at('2026-05-05'), id, null)).rejects.toMatchObject({ code: 'changed_meanwhile' })
  await answerInterest(at('2026-05-06'), id, { body: 'The state does.', revision: 2 })
  await answerInterest(at('2026-05-09'), id, { body: 'And a bank.', revision: 3 })
  const found = await interestById(world.ctx, id)
  expect(found).toMatchObject({ state: 'answered', ownerName: 'Officer', answers: [{ mailed: true }, { body: 'And a bank.' }] })
  expect(String(found.firstAnswerAt)).toBe('2026-05-06T12:00:00Z')
  const event = found.events.find(({ type }) => type === 'interest.answered')!
  const [letter] = await interestHandlers.find(({ on }) => on.includes('interest.answered'))!.handle(world.ctx, event)
  expect(letter?.payload).toMatchObject({ to: 'somebody@example.com', subject: expect.stringContaining('A mill') })
  await closeInterest(at('2026-05-10'), id, { reason: 'went elsewhere', revision: 4 })
  await expect(answerInterest(at('2026-05-10'), id, { body: '.', revision: 5 })).rejects.toMatchObject({
    code: 'interest_closed',
  })
  await reopenInterest(at('2026-05-11'), id, { revision: 5 })
  expect((await interestList(world.ctx, { state: 'answered', page: 1 })).rows.map((row) => row.id)).toContain(id)
})

test('a project is opened out of it once, at the first stage', async () => {
  const { id } = await said('2026-05-12')
  const input = openProjectSchema.parse({ title: { en: 'Mill' }, sectorCode: 'textile', districtSlug: '', revision: '1' })
  await expect(openProject(world.ctx, id, { ...input, sectorCode: 'none' })).rejects.toMatchObject({ code: 'check_fields' })
  const projectId = await openProject(world.ctx, id, input)
  expect(await projectById(world.ctx, projectId)).toMatchObject({
    stage: 'contact',
    sectorCode: 'textile',
    parties: [{ role: 'investor', names: { en: 'Jade Textile' } }],
  })
  const { partyId } = await interestById(world.ctx, id)
  expect((await projectById(world.ctx, projectId)).parties.map(({ currentId }) => currentId)).toEqual([partyId])
  await expect(openProject(world.ctx, id, { ...input, revision: 2 })).rejects.toMatchObject({ code: 'project_opened_already' })
  const profile = changeProfileSchema.parse({ sectorCode: 'textile', money: '2 500 000,5', moneyCurrency: 'USD', revision: '2' })
  await changeProfile(world.ctx, id, profile)
  expect(await interestById(world.ctx, id)).toMatchObject({ moneyMinor: 250_000_050n, sectorCode: 'textile', rail: false })
})

test('the results count who asked, who was answered, and in how many hours', async () => {
  const counted = await world.db.one(sql<{ asked: number }>`select count(*)::int as asked from investment.interest`)
  const { answers } = await resultsOf(world.ctx, { outside: false })
  expect(answers).toEqual({ asked: counted.asked, answered: 1, medianHours: 24 })
  expect((await resultsOf(stranger(world.ctx), { outside: true })).answers.asked).toBe(0)
  expect((await resultsOf(world.ctx, { outside: false, sector: 'textile' })).answers).toMatchObject({ asked: 1, answered: 0 })
})

test('who was not heard of for the period of the house is forgotten, and the figures stay', async () => {
  const before = await resultsOf(world.ctx, { outside: false })
  const { id } = await said('2023-01-05', { company: 'Long Ago Ltd', areaHa: '7' })
  expect(await forgetOldInvestors(world.ctx)).toBe(1)
  expect(await interestById(world.ctx, id)).toMatchObject({ name: '—', company: '', email: '', question: '—', areaHa: '7.0000' })
  expect((await resultsOf(world.ctx, { outside: false })).answers.asked).toBe(before.answers.asked + 1)
  expect(await forgetOldInvestors(world.ctx)).toBe(0)
})

test('nobody outside reads the inbox', async () => {
  await expect(interestList(stranger(world.ctx), { state: 'new', page: 1 })).rejects.toMatchObject({ kind: 'unauthenticated' })
})
