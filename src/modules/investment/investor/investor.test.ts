import { afterAll, beforeAll, expect, test } from 'vitest'
import { anonymous } from '../../../kernel/actor.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { eventsOf } from '../../../platform/events/record.ts'
import { createAccount, mergeParties, saveParty, undoMerger } from '../../directory/index.ts'
import { knownContact } from '../interest/known-contact.ts'
import { changeProfileSchema } from '../interest/interest.schema.ts'
import { accessTo, interestIn, openOffer } from '../interest/interest.fixture.ts'
import { sendInterest } from '../interest/send-interest.ts'
import { askAccess } from '../offers/ask-access.ts'
import { partnerHandlers } from '../partner/partner-handlers.ts'
import { partnerPage } from '../partner/partner-page.queries.ts'
import { standingsOf } from '../partner/partner.queries.ts'
import { reportTrouble } from '../partner/report-trouble.ts'
import { sayOfFigure } from '../partner/say-of-figure.ts'
import { addFigure } from '../projects/figure/add-figure.ts'
import { addFigureSchema } from '../projects/figure/figure.schema.ts'
import { addParty } from '../projects/party/add-party.ts'
import type { PartyRole } from '../projects/party/party-roles.ts'
import { projectsWorld, type ProjectsWorld } from '../projects/projects.fixture.ts'
import { ownProjects, unsaidFigures } from './own-projects.queries.ts'
import { profileOfParty, saveOwnProfile } from './own-profile.ts'
import { ownInterests, ownRequests } from './own-requests.queries.ts'

let world: ProjectsWorld
beforeAll(async () => {
  world = await projectsWorld()
})
afterAll(() => world?.close())

let made = 0
/** A company, and whoever signs in for it. */
async function investor(name = `Investor ${++made}`) {
  const party = await saveParty(world.ctx, { kind: 'company', names: { en: name }, country: 'CN', demo: true })
  const email = `i${++made}@example.test`
  const account = {
    email,
    name: 'Jade',
    role: 'investor',
    partyId: party.id,
    locale: 'zh-Hans',
    password: 'x'.repeat(12),
  } as const
  const accountId = await createAccount(world.ctx, account)
  const speak = (partyId: string): Ctx => ({
    ...world.ctx,
    actor: { kind: 'account', accountId, name: 'Jade', role: 'investor', partyId },
  })
  return { party, accountId, email, speak, ctx: speak(party.id) }
}

const join = (projectId: string, partyId: string, role: PartyRole = 'investor') =>
  addParty(world.ctx, { projectId, partyId, role, note: '' })

const jobs = (projectId: string) =>
  addFigure(world.ctx, {
    ...addFigureSchema.parse({ kind: 'jobs_filled', jobs: '40', asOf: '2026-05-31', source: 'Staff list' }),
    projectId,
  })

test('an investor sees the projects of the own party, as one of its two sides, and no others', async () => {
  const [one, other] = [await investor(), await investor()]
  const [mine, theirs, supplied, local] = [await world.open(), await world.open(), await world.open(), await world.open()]
  await join(mine.id, one.party.id)
  await join(theirs.id, other.party.id)
  await join(supplied.id, one.party.id, 'supplier')
  await join(local.id, one.party.id, 'local_partner')
  expect(new Set((await ownProjects(one.ctx)).map(({ id }) => id))).toEqual(new Set([mine.id, local.id]))
  expect((await partnerPage(one.ctx, mine.id)).project.id).toBe(mine.id)
  for (const { id } of [theirs, supplied])
    await expect(partnerPage(one.ctx, id)).rejects.toMatchObject({ code: 'project_not_found', kind: 'not_found' })
  await expect(ownProjects({ ...world.ctx, actor: anonymous })).rejects.toMatchObject({ kind: 'unauthenticated' })
  await expect(ownProjects(world.ctx)).rejects.toMatchObject({ kind: 'forbidden' })
})

test('a merger carries the projects, the profile and the questions along, and undoing it parts them', async () => {
  const [one, other] = [await investor('Loom Works Ltd'), await investor('Loom Works Limited Co')]
  const project = await world.open()
  await join(project.id, one.party.id)
  await saveOwnProfile(one.ctx, changeProfileSchema.parse({ sectorCode: 'textile', moneyCurrency: 'USD', revision: '0' }))
  const { mergerId } = await mergeParties(world.ctx, { partyId: one.party.id, intoId: other.party.id })
  for (const who of [one, other]) {
    const ctx = who.speak(other.party.id)
    expect((await ownProjects(ctx)).map(({ id }) => id)).toEqual([project.id])
    expect(await profileOfParty(world.db, other.party.id)).toMatchObject({ sectorCode: 'textile', revision: 0 })
  }
  // What is saved now is the word of the party that stands.
  const merged = one.speak(other.party.id)
  await saveOwnProfile(merged, changeProfileSchema.parse({ areaHa: '3', moneyCurrency: 'USD', revision: '0' }))
  expect(await profileOfParty(world.db, other.party.id)).toMatchObject({ areaHa: '3.0000', sectorCode: null, revision: 1 })
  await undoMerger(world.ctx, { mergerId })
  expect(await ownProjects(other.ctx)).toEqual([])
  expect((await ownProjects(one.ctx)).map(({ id }) => id)).toEqual([project.id])
  expect(await profileOfParty(world.db, one.party.id)).toMatchObject({ sectorCode: 'textile' })
})

test('figures are confirmed by the account with the verb of the link; of another’s project nothing is said', async () => {
  const [one, other] = [await investor(), await investor()]
  const project = await world.open()
  await join(project.id, one.party.id)
  const figureId = await jobs(project.id)
  expect(await unsaidFigures(one.ctx)).toBe(1)
  await expect(sayOfFigure(other.ctx, { figureId, word: 'confirmed', comment: '' })).rejects.toMatchObject({
    code: 'figure_not_found',
  })
  await sayOfFigure(one.ctx, { figureId, word: 'confirmed', comment: '' })
  expect((await standingsOf(world.db, [project.id])).get(figureId)?.standing).toBe('confirmed')
  expect(await unsaidFigures(one.ctx)).toBe(0)
  const [event] = (await eventsOf(world.db, [project.id])).filter(({ type }) => type === 'figure.confirmed')
  expect(event).toMatchObject({ actorKind: 'investor', actorId: one.accountId })
  const nobody = world.db.inTransaction((tx) =>
    tx.run(
      sql`insert into investment.figure_word (id, figure_id, word, at) values (gen_random_uuid(), ${figureId}, 'confirmed', now())`,
    ),
  )
  await expect(nobody).rejects.toThrow(/figure_word_by_one/)
})

test('a trouble is reported once, followed on the page, and whoever is responsible hears of it', async () => {
  const [one, other] = [await investor(), await investor()]
  const project = await world.open()
  await join(project.id, one.party.id)
  const trouble = { projectId: project.id, agency: 'Customs', body: 'The machines wait at the border.' }
  const id = await reportTrouble(one.ctx, trouble)
  expect(await reportTrouble(one.ctx, trouble)).toBe(id)
  expect((await partnerPage(one.ctx, project.id)).project.troubles).toMatchObject([
    { id, reportedBy: 'investor', closedOn: null },
  ])
  await expect(reportTrouble(other.ctx, trouble)).rejects.toMatchObject({ kind: 'not_found' })
  await expect(reportTrouble(world.ctx, trouble)).rejects.toMatchObject({ kind: 'forbidden' })
  await createAccount(world.ctx, { email: 'chief@example.test', name: 'Chief', role: 'admin', password: 'x'.repeat(12) })
  const [event] = (await eventsOf(world.db, [project.id])).filter(({ type }) => type === 'project.trouble_opened')
  const handler = partnerHandlers.find(({ on }) => on.includes('project.trouble_opened'))!
  expect((await handler.handle(world.ctx, event!)).map(({ payload }) => payload['to'])).toEqual(['chief@example.test'])
  expect(await handler.handle(world.ctx, { ...event!, actorKind: 'staff' })).toEqual([])
})

test('whoever signs in for a side is asked by mail about a new figure, in the own language', async () => {
  const one = await investor()
  const project = await world.open()
  await join(project.id, one.party.id)
  await jobs(project.id)
  const [event] = (await eventsOf(world.db, [project.id])).filter(({ type }) => type === 'project.figure_added')
  const letters = await partnerHandlers.find(({ on }) => on.includes('project.figure_added'))!.handle(world.ctx, event!)
  const text = expect.stringContaining(`/zh-Hans/investor/projects/${project.id}#figures`)
  expect(letters.map(({ payload }) => payload)).toMatchObject([{ to: one.email, text }])
})

test('questions and requests of an investor are the party’s own, and no form asks again who it is', async () => {
  const [one, other] = [await investor('Jade Mills'), await investor()]
  const offer = await openOffer(world.ctx)
  expect(await knownContact(one.ctx)).toEqual({ name: 'Jade', company: 'Jade Mills', email: one.email })
  expect(await knownContact({ ...world.ctx, actor: anonymous })).toEqual({})
  const { id } = await sendInterest(one.ctx, interestIn(offer.id), 'somewhere')
  const requestId = await askAccess(one.ctx, accessTo(offer.id), 'somewhere')
  expect(await ownInterests(one.ctx)).toMatchObject([{ id, answers: [] }])
  expect(await ownRequests(one.ctx)).toMatchObject([{ id: requestId, state: 'asked' }])
  // The same words of another are another question.
  await sendInterest(other.ctx, interestIn(offer.id), 'somewhere')
  expect((await ownInterests(other.ctx)).map((each) => each.id)).not.toContain(id)
  expect(await ownRequests(other.ctx)).toEqual([])
})

test('a profile that was changed meanwhile is not written over', async () => {
  const one = await investor()
  const wanted = (revision: string) => changeProfileSchema.parse({ powerMw: '5', moneyCurrency: 'USD', revision })
  const both = await Promise.allSettled([saveOwnProfile(one.ctx, wanted('0')), saveOwnProfile(one.ctx, wanted('0'))])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await saveOwnProfile(one.ctx, wanted('1'))
  expect(await profileOfParty(world.db, one.party.id)).toMatchObject({ powerMw: '5.000', revision: 2 })
})
