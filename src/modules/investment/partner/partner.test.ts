import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import { sql } from '../../../platform/database/sql.ts'
import { saveParty } from '../../directory/index.ts'
import { addFigure } from '../projects/figure/add-figure.ts'
import type { AddFigure } from '../projects/figure/figure.schema.ts'
import { addParty } from '../projects/party/add-party.ts'
import { projectsWorld, type ProjectsWorld } from '../projects/projects.fixture.ts'
import { givePartnerLink, revokePartnerLink } from './give-link.ts'
import { openPartnerLink, partnerPath } from './partner-link.ts'
import { partnerHandlers } from './partner-handlers.ts'
import { sharedPaper, standingsOf } from './partner.queries.ts'
import { noteOpening, sayOfFigure } from './say-of-figure.ts'
import { standingOf } from './standing.ts'
import { eventsOf } from '../../../platform/events/record.ts'

let world: ProjectsWorld
beforeAll(async () => {
  world = await projectsWorld()
})
afterAll(() => world?.close())

const jobs = (projectId: string, change: Partial<AddFigure> = {}) =>
  addFigure(world.ctx, {
    projectId,
    kind: 'jobs_filled',
    jobs: 40,
    asOf: Temporal.PlainDate.from('2026-05-31'),
    source: 'Staff list',
    replaces: null,
    ...change,
  } as AddFigure)

/** A project with a partner from abroad, and the partner's link. */
async function linked(email = '') {
  const project = await world.open()
  const party = await saveParty(world.ctx, {
    kind: 'company',
    names: { en: `Partner ${project.number}` },
    country: 'CN',
    demo: true,
  })
  await addParty(world.ctx, { projectId: project.id, partyId: party.id, role: 'investor', note: '' })
  const link = await givePartnerLink(world.ctx, {
    projectId: project.id,
    partyId: party.id,
    label: 'Finance',
    locale: 'zh-Hans',
    email,
  })
  const actor: Actor = { kind: 'partner', linkId: link.id, projectId: project.id, name: 'Partner' }
  return { project, party, link, partner: { ...world.ctx, actor } }
}

const tokenOf = async (link: { id: string; version: number }) => (await partnerPath(world.db, link)).slice('/p/'.length)

test('a link opens its own project, and nothing once it was revoked or tampered with', async () => {
  const { link, project } = await linked()
  const token = await tokenOf(link)
  expect(await openPartnerLink(world.db, token)).toMatchObject({ projectId: project.id })
  const other = await tokenOf((await linked()).link)
  const mixed = `${token.slice(0, 22)}.${other.slice(23)}`
  for (const wrong of ['', 'x', mixed, `${token}A`, token.replace('.', '/')]) {
    await expect(openPartnerLink(world.db, wrong)).rejects.toMatchObject({ code: 'link_not_valid', kind: 'not_found' })
  }
  await revokePartnerLink(world.ctx, { linkId: link.id })
  await expect(openPartnerLink(world.db, token)).rejects.toMatchObject({ code: 'link_not_valid' })
  await expect(revokePartnerLink(world.ctx, { linkId: link.id })).rejects.toMatchObject({ kind: 'not_found' })
})

test('that a link arrived is noted once, and is on record', async () => {
  const { project, partner, link } = await linked()
  await Promise.all([noteOpening(partner), noteOpening(partner)])
  const opened = (await eventsOf(world.db, [project.id])).filter(({ type }) => type === 'partner.link_opened')
  expect(opened).toMatchObject([{ actorKind: 'partner', actorId: link.id }])
  expect(await openPartnerLink(world.db, await tokenOf(link))).toMatchObject({ openedAt: world.ctx.now })
  await expect(noteOpening(world.ctx)).rejects.toMatchObject({ kind: 'forbidden' })
})

test('only whoever takes part in a project is given its link', async () => {
  const [one, other] = [await linked(), await linked()]
  await expect(
    givePartnerLink(world.ctx, { projectId: one.project.id, partyId: other.party.id, label: '', locale: 'en', email: '' }),
  ).rejects.toMatchObject({ fields: { partyId: { code: 'invalid_choice' } } })
})

test('a figure stands one-sided, then as the partner said last, since when that was', async () => {
  const { project, partner } = await linked()
  const figureId = await jobs(project.id)
  const standing = async () => (await standingsOf(world.db, [project.id])).get(figureId)
  expect(await standing()).toMatchObject({ standing: 'one_sided', since: world.ctx.now })
  await sayOfFigure(partner, { figureId, word: 'disputed', comment: '实际35人' })
  expect(await standing()).toMatchObject({ standing: 'disputed', comment: '实际35人' })
  await expect(sayOfFigure(partner, { figureId, word: 'disputed', comment: '实际35人' })).rejects.toMatchObject({
    code: 'already_said',
  })
  const later = world.ctx.now.add({ hours: 3 })
  await sayOfFigure({ ...partner, now: later }, { figureId, word: 'confirmed', comment: '' })
  expect(await standing()).toMatchObject({ standing: 'confirmed', since: later, comment: '' })
  const past = world.db.pool.query(`update investment.figure_word set word = 'disputed'`)
  await expect(past).rejects.toThrow()
})

test('a correction is a figure of its own: what was confirmed of the old one does not stand for it', async () => {
  const { project, partner } = await linked()
  const wrong = await jobs(project.id)
  await sayOfFigure(partner, { figureId: wrong, word: 'confirmed', comment: '' })
  const right = await jobs(project.id, { jobs: 35, replaces: wrong } as Partial<AddFigure>)
  const standings = await standingsOf(world.db, [project.id])
  expect(standings.get(right)?.standing).toBe('one_sided')
  await expect(sayOfFigure(partner, { figureId: wrong, word: 'disputed', comment: 'x' })).rejects.toMatchObject({
    code: 'figure_replaced',
  })
})

test('a partner speaks of the own project only, and a revoked one no more', async () => {
  const [one, other] = [await linked(), await linked()]
  const theirs = await jobs(other.project.id)
  await expect(sayOfFigure(one.partner, { figureId: theirs, word: 'confirmed', comment: '' })).rejects.toMatchObject({
    code: 'figure_not_found',
  })
  const planned = await jobs(one.project.id, { kind: 'jobs_planned' } as Partial<AddFigure>)
  await expect(sayOfFigure(one.partner, { figureId: planned, word: 'confirmed', comment: '' })).rejects.toMatchObject({
    code: 'figure_not_found',
  })
  await expect(sayOfFigure(world.ctx, { figureId: theirs, word: 'confirmed', comment: '' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await revokePartnerLink(world.ctx, { linkId: other.link.id })
  await expect(sayOfFigure(other.partner, { figureId: theirs, word: 'confirmed', comment: '' })).rejects.toMatchObject({
    code: 'link_not_valid',
  })
  await expect(sharedPaper(one.partner, one.project.id, theirs)).rejects.toMatchObject({ kind: 'not_found' })
})

test('the partner is asked by mail in the own language, the house hears of a dispute', async () => {
  const { project, partner, link } = await linked('partner@example.test')
  const figureId = await jobs(project.id)
  await sayOfFigure(partner, { figureId, word: 'disputed', comment: '实际35人' })
  await world.db.inTransaction((tx) =>
    tx.run(sql`insert into directory.account (id, email, name, role) values ('chief', 'chief@example.test', 'chief', 'admin')`),
  )
  const letters = []
  for (const event of await eventsOf(world.db, [project.id])) {
    for (const handler of partnerHandlers.filter(({ on }) => on.includes(event.type))) {
      letters.push(...(await handler.handle(world.ctx, event)).map(({ payload }) => payload))
    }
  }
  expect(letters.map(({ to }) => to)).toEqual(['partner@example.test', 'chief@example.test'])
  expect(String(letters[0]!['text'])).toContain(`/zh-Hans/p/${await tokenOf(link)}`)
  expect(String(letters[0]!['text'])).toContain('在岗人数')
  expect(String(letters[1]!['text'])).toContain(`/staff/investment/projects/${project.id}/links`)
})

test('a sum is disputed by one of its figures and confirmed by all of them', () => {
  const at = (standing: 'one_sided' | 'confirmed' | 'disputed', hours: number) => ({
    standing,
    since: world.ctx.now.add({ hours }),
  })
  expect(standingOf([])).toEqual({ standing: 'one_sided', since: undefined })
  expect(standingOf([at('confirmed', 1), at('one_sided', 2)]).standing).toBe('one_sided')
  expect(standingOf([at('confirmed', 1), at('disputed', 2), at('one_sided', 3)])).toEqual(at('disputed', 2))
  expect(standingOf([at('confirmed', 5), at('confirmed', 4)])).toEqual(at('confirmed', 5))
})
