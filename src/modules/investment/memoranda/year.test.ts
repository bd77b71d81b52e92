import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../../../platform/database/sql.ts'
import { eventById } from '../../../platform/events/record.ts'
import { keepCommitment } from './close-commitment.ts'
import { lapseMemoranda } from './end-memorandum.ts'
import {
  chief,
  clock,
  drafted,
  firstDay,
  noted,
  officer,
  openPaperHouse,
  type PaperHouse,
  promised,
  signed,
} from './memoranda.fixture.ts'
import { memorandaHandlers } from './memoranda-handlers.ts'
import { remindCommitments } from './remind-commitments.ts'
import { setEscalation } from './set-escalation.ts'
import { postponeCommitment } from './change-commitment.ts'
import { memorandumById } from './memorandum.queries.ts'
import { signMemorandum } from './sign-memorandum.ts'

let house: PaperHouse
beforeAll(async () => {
  house = await openPaperHouse()
  await setEscalation(house.ctx(chief), {
    steps: [
      { afterDays: 1, post: { en: 'Head of the department' }, accountId: '' },
      { afterDays: 14, post: { en: 'Deputy governor' }, accountId: 'chief' },
      { afterDays: 30, post: { en: 'Governor' }, accountId: '' },
    ],
  })
})
afterAll(() => house.close())

interface Said {
  readonly id: bigint
  readonly type: string
  readonly on: string
  readonly commitmentId: string
  readonly step: number
}

const said = (commitmentId: string) =>
  house.db.rows(sql<Said>`
    select id, type, (at at time zone 'Asia/Tashkent')::date::text as on, data ->> 'commitmentId' as "commitmentId",
      coalesce((data ->> 'daysBefore')::int, (data ->> 'level')::int) as step
    from platform.event where type in ('commitment.reminded', 'commitment.escalated') and data ->> 'commitmentId' = ${commitmentId}
    order by id`)

async function passDays(from: number, to: number, skip: (day: number) => boolean = () => false): Promise<void> {
  for (let day = from; day <= to; day += 1) {
    if (skip(day)) continue
    const ctx = house.ctx(clock, house.at(firstDay.add({ days: day })))
    // Two processes run the same clock.
    await Promise.all([remindCommitments(ctx), remindCommitments(ctx)])
    await lapseMemoranda(ctx)
  }
}

test('over a year each word is said once, on its day, and no more once the promise is kept', async () => {
  const paper = await signed(house, { validUntil: firstDay.add({ days: 300 }) })
  const draft = await drafted(house)
  const due = (days: number) => firstDay.add({ days })
  const unsigned = await promised(house, draft.id, due(20))
  const late = await promised(house, paper.id, due(20), { ownerId: 'officer' })
  const kept = await promised(house, paper.id, due(40), { ownerId: 'officer' })
  const moved = await promised(house, paper.id, due(60))
  const last = await promised(house, paper.id, due(310))

  await passDays(0, 36)
  await noted(house, kept.id, due(36))
  const { revision } = (await memorandumById(house.ctx(officer), paper.id)).commitments.find(({ id }) => id === kept.id)!
  await keepCommitment(house.ctx(officer, house.at(due(36))), { commitmentId: kept.id, closedOn: due(36), note: '', revision })
  await passDays(37, 55)
  await postponeCommitment(house.ctx(officer, house.at(due(55))), {
    commitmentId: moved.id,
    dueOn: due(200),
    reason: 'Customs',
    revision: 1,
  })
  // The clock stood still around the first reminder of the new day.
  await passDays(56, 365, (day) => day >= 190 && day <= 198)

  const lines = async (id: string) => (await said(id)).map(({ type, on, step }) => [type.split('.')[1], on, step])
  expect(await lines(unsigned.id)).toEqual([])
  expect(await lines(late.id)).toEqual([
    ['reminded', String(due(13)), 7],
    ['reminded', String(due(17)), 3],
    ['reminded', String(due(19)), 1],
    ['reminded', String(due(20)), 0],
    ['escalated', String(due(21)), 1],
    ['escalated', String(due(34)), 2],
    ['escalated', String(due(50)), 3],
  ])
  expect(await lines(kept.id)).toEqual([['reminded', String(due(33)), 7]])
  expect(await lines(moved.id)).toEqual([
    ['reminded', String(due(53)), 7],
    ['reminded', String(due(199)), 1],
    ['reminded', String(due(200)), 0],
    ['escalated', String(due(201)), 1],
    ['escalated', String(due(214)), 2],
    ['escalated', String(due(230)), 3],
  ])
  // The paper ended on day 300; what was due later lapsed with it, and nobody is reminded of it.
  expect(await lines(last.id)).toEqual([])
  const year = await memorandumById(house.ctx(officer), paper.id)
  expect(year.state).toBe('lapsed')
  expect(Object.fromEntries(year.commitments.map(({ id, state }) => [id, state]))).toEqual({
    [late.id]: 'lapsed',
    [kept.id]: 'kept',
    [moved.id]: 'lapsed',
    [last.id]: 'lapsed',
  })
})

test('the letter goes to the owner, then to whoever answers for the level, in the language of each', async () => {
  const paper = await signed(house)
  const promise = await promised(house, paper.id, firstDay.add({ days: 3 }), { ownerId: 'officer' })
  await passDays(0, 20)
  const letters = []
  for (const { id, type } of await said(promise.id)) {
    const event = await eventById(house.db, String(id))
    const handler = memorandaHandlers.find(({ on }) => on.includes(type))!
    letters.push(...(await handler.handle(house.ctx(clock), event!)).map(({ payload }) => [payload['to'], payload['subject']]))
  }
  expect(letters).toEqual([
    ['officer@example.test', `${paper.number}: 3 kun qoldi`],
    ['officer@example.test', `${paper.number}: 1 kun qoldi`],
    ['officer@example.test', `${paper.number}: muddati bugun`],
    ['chief@example.test', `${paper.number}: 1 kun kechikdi`],
    ['chief@example.test', `${paper.number}: 14 kun kechikdi`],
  ])
})

test('of the papers of the demonstration nobody is written to', async () => {
  const draft = await drafted(house, { demo: true })
  await signMemorandum(house.ctx(officer), { memorandumId: draft.id, signedOn: firstDay, revision: 1 })
  const promise = await promised(house, draft.id, firstDay, { ownerId: 'officer' })
  await passDays(0, 0)
  const [event] = await said(promise.id)
  const [reminded] = memorandaHandlers
  expect(await reminded!.handle(house.ctx(clock), (await eventById(house.db, String(event!.id)))!)).toEqual([])
})

test('the schedule of the house rises, and only its administrators set it', async () => {
  const step = (afterDays: number) => ({ afterDays, post: { en: 'Post' }, accountId: '' })
  await expect(setEscalation(house.ctx(officer), { steps: [step(1)] })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(setEscalation(house.ctx(chief), { steps: [step(5), step(5)] })).rejects.toMatchObject({
    fields: { 'steps.1.afterDays': { code: 'days_must_rise' } },
  })
})
