import { afterAll, beforeAll, expect, test } from 'vitest'
import { system } from '../../../kernel/actor.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { saveParty } from '../../directory/index.ts'
import { addEvidence } from '../memoranda/add-evidence.ts'
import { keepCommitment, waiveCommitment } from '../memoranda/close-commitment.ts'
import { lapseMemoranda, replaceMemorandum } from '../memoranda/end-memorandum.ts'
import { makeCommitment } from '../memoranda/make-commitment.ts'
import { memorandumById } from '../memoranda/memorandum.queries.ts'
import { draftMemorandum } from '../memoranda/save-memorandum.ts'
import { signMemorandum } from '../memoranda/sign-memorandum.ts'
import { addFigure } from '../projects/figure/add-figure.ts'
import type { AddFigure } from '../projects/figure/figure.schema.ts'
import { addParty } from '../projects/party/add-party.ts'
import { projectsWorld, type ProjectsWorld } from '../projects/projects.fixture.ts'
import { moveProject } from '../projects/stage/move-project.ts'
import { reachable } from '../projects/stage/stage.ts'
import { rankingOf } from './ranking.queries.ts'
import { type Results, resultsOf } from './results.queries.ts'
import { stuckProjects } from './stuck.queries.ts'

let world: ProjectsWorld
beforeAll(async () => {
  world = await projectsWorld()
  await fill()
})
afterAll(() => world?.close())

const inside = { outside: false } as const
const lastDay = '2026-06-01'

// The same walk every time: a small generator of our own, so that a failure can be looked at again.
let state = 7
const draw = (below: number) => {
  state = (state * 48_271) % 2_147_483_647
  return state % below
}
const one = <T>(of: readonly T[]): T => of[draw(of.length)]!

/** Forty projects moved, paid for, promised and disputed at random, each by the verbs alone. */
async function fill(): Promise<void> {
  const parties = []
  for (const name of ['North Steel', 'Jade Textile', 'Delta Energy']) {
    parties.push((await saveParty(world.ctx, { kind: 'company', names: { en: name }, country: 'CN', demo: true })).id)
  }
  const home = (await saveParty(world.ctx, { kind: 'agency', names: { en: 'The region' }, country: 'UZ', demo: true })).id
  for (let index = 0; index < 40; index += 1) {
    const opened = Temporal.PlainDate.from('2024-01-10').add({ days: draw(300) })
    const project = await world.open({ sectorCode: one(['power', 'textile']), country: one(['CN', 'TR', undefined]) }, String(opened))
    const investor = one(parties)
    await addParty(world.ctx, { projectId: project.id, partyId: investor, role: 'investor', note: '' })
    let { stage, stoppedAt, revision } = project
    let day = opened
    for (let step = draw(8); step > 0; step -= 1) {
      day = day.add({ days: 5 + draw(40) })
      const to = one(reachable({ stage, stoppedAt }))
      const moved = await moveProject(world.on(String(day)), {
        projectId: project.id,
        to,
        since: day,
        reason: 'as it went',
        dropReason: to === 'dropped' ? 'market' : undefined,
        revision,
      } as never)
      ;({ stage, stoppedAt, revision } = moved as never)
    }
    await figures(project.id)
    await paper(project.id, investor, home, opened)
  }
  await lapseMemoranda({ ...world.on(lastDay), actor: system('clock') })
}

async function figures(projectId: string): Promise<void> {
  const stated = async (figure: object) => addFigure(world.ctx, { projectId, source: '', replaces: null, asOf: undefined, ...figure } as AddFigure)
  for (let count = draw(5); count > 0; count -= 1) {
    const kind = one(['money_planned', 'money_paid'] as const)
    const money = { kind, year: 2024 + draw(3), currency: one(['USD', 'CNY']), amount: `${1 + draw(9_000_000)}.${10 + draw(80)}` }
    const id = await stated(money)
    if (draw(3) === 0) await stated({ ...money, amount: '77.00', replaces: id })
  }
  for (let count = draw(4); count > 0; count -= 1) {
    const asOf = Temporal.PlainDate.from('2026-01-01').add({ days: draw(37) * 4 + count })
    await stated({ kind: one(['jobs_planned', 'jobs_filled']), jobs: draw(500), asOf })
  }
}

async function paper(projectId: string, partner: string, home: string, opened: Temporal.PlainDate): Promise<void> {
  const at = (days: number): Ctx => world.on(String(opened.add({ days })))
  const signed = async (days: number) => {
    const draft = await draftMemorandum(at(days), {
      kind: 'memorandum',
      title: { en: 'Paper' },
      projectId: draw(5) === 0 ? undefined : projectId,
      place: '',
      validUntil: draw(3) === 0 ? opened.add({ days: 300 }) : undefined,
      languages: [],
      parties: [
        { partyId: home, side: 'home', signatoryPost: '' },
        { partyId: partner, side: 'partner', signatoryPost: '' },
      ],
    })
    if (draw(6) === 0) return draft
    await signMemorandum(at(days), { memorandumId: draft.id, signedOn: opened.add({ days }), revision: draft.revision })
    return memorandumById(at(days), draft.id)
  }
  const first = await signed(3)
  for (let count = draw(4); count > 0; count -= 1) {
    const measure = one(['task', 'money', 'jobs'] as const)
    const made = await makeCommitment(at(4), {
      memorandumId: first.id,
      side: one(['home', 'partner'] as const),
      texts: { en: 'A promise' },
      measure,
      amount: `${1 + draw(5_000_000)}`,
      currency: one(['USD', 'CNY']),
      quantity: `${1 + draw(300)}`,
      unit: undefined,
      ownerId: undefined,
      dueOn: opened.add({ days: 30 + draw(600) }),
    })
    const end = draw(4)
    if (end > 1 || first.state === 'draft') continue
    await addEvidence(at(5), { commitmentId: made.id, day: opened.add({ days: 5 }), note: 'seen', link: undefined, file: undefined })
    const closing = { commitmentId: made.id, revision: made.revision }
    if (end === 0) await keepCommitment(at(6), { ...closing, closedOn: opened.add({ days: 6 }), note: '' })
    else await waiveCommitment(at(6), { ...closing, reason: 'both agreed' })
  }
  if (draw(3) > 0 || first.state !== 'in_force') return
  const newer = await signed(20)
  if (newer.state !== 'in_force') return
  await replaceMemorandum(at(21), { memorandumId: first.id, by: newer.id, revision: first.revision })
}

type Recomputed = Pick<Results, 'cohort' | 'projects' | 'promised' | 'planned' | 'jobs' | 'promises'> & {
  readonly paid: readonly { currency: string; minor: bigint }[]
}

/** The dashboard counted again from the log of events, without any table of the module. */
async function fromTheLog(): Promise<Recomputed> {
  const events = await world.db.rows(sql<{ id: bigint; type: string; subject: string; data: Record<string, never> }>`
    select id, type, subject_id as subject, data from platform.event
    where subject_type in ('project', 'memorandum') order by id`)
  const projects = new Map<string, { stage: string; stoppedAt: string }>()
  const figures = new Map<string, { project: string; at: bigint } & Record<string, never>>()
  const papers = new Map<string, { state: string; year: number; project: string | null }>()
  const promises = new Map<string, { state: string; paper: string } & Record<string, never>>()
  for (const { id, type, subject, data } of events) {
    if (type === 'project.created') projects.set(subject, { stage: data['stage'], stoppedAt: '' })
    if (type === 'project.moved') {
      const before = projects.get(subject)!
      const stops = ['paused', 'dropped'].includes(data['to'])
      const from = ['paused', 'dropped'].includes(data['from']) ? before.stoppedAt : data['from']
      projects.set(subject, { stage: data['to'], stoppedAt: stops ? from : '' })
    }
    if (type === 'project.figure_added') {
      if (data['replaces']) figures.delete(data['replaces'])
      figures.set(data['figureId'], { ...data, project: subject, at: id } as never)
    }
    if (type === 'memorandum.drafted') papers.set(subject, { state: 'draft', year: 0, project: data['projectId'] })
    if (type === 'memorandum.signed') {
      papers.set(subject, { state: 'in_force', year: Number(String(data['signedOn']).slice(0, 4)), project: data['projectId'] })
    }
    if (type === 'memorandum.replaced' || type === 'memorandum.lapsed') papers.get(subject)!.state = type.split('.')[1]!
    if (type === 'commitment.made') promises.set(data['commitmentId'], { ...data, paper: subject, state: 'open' } as never)
    const closed = /^commitment\.(kept|waived|replaced|lapsed)$/.exec(type)?.[1]
    if (closed) (promises.get(data['commitmentId']) as { state: string }).state = closed
  }
  const counts = (paper: string) => !['draft', 'replaced'].includes(papers.get(paper)!.state)
  const alive = [...promises.values()].filter(({ state, paper }) => state !== 'replaced' && counts(paper))
  const sums = (rows: readonly { currency: string; minor: string }[]) =>
    [...Map.groupBy(rows, ({ currency }) => currency)]
      .map(([currency, of]) => ({ currency, minor: of.reduce((sum, { minor }) => sum + BigInt(minor), 0n) }))
      .toSorted((a, b) => (a.currency < b.currency ? -1 : 1))
  const money = (kind: string) => sums([...figures.values()].filter((figure) => figure['kind'] === kind) as never)
  const jobs = (kind: string) =>
    [...Map.groupBy([...figures.values()].filter((figure) => figure['kind'] === kind), ({ project }) => project).values()]
      .map((of) => of.toSorted((a, b) => (a['asOf'] < b['asOf'] ? -1 : a['asOf'] > b['asOf'] ? 1 : Number(a.at - b.at))).at(-1)!)
      .reduce((sum, { jobs: count }) => sum + count, 0)
  const stageOf = (id: string | null) => {
    const project = id === null ? undefined : projects.get(id)
    return !project ? 'none' : project.stage === 'dropped' ? 'dropped' : project.stage === 'paused' ? project.stoppedAt : project.stage
  }
  const cells = Map.groupBy([...papers.values()].filter(({ state }) => !['draft', 'replaced'].includes(state)), ({ year, project }) => `${year} ${stageOf(project)}`)
  const at = (...stages: string[]) => [...projects.values()].filter(({ stage }) => stages.includes(stage)).length
  const inState = (state: string) => alive.filter((each) => each.state === state)
  return {
    cohort: [...cells]
      .map(([key, of]) => ({ year: Number(key.slice(0, 4)), outcome: key.slice(5) as never, count: of.length }))
      .toSorted((a, b) => a.year - b.year || (a.outcome < b.outcome ? -1 : 1)),
    projects: {
      all: projects.size,
      running: projects.size - at('commissioned', 'full', 'paused', 'dropped'),
      reached: at('commissioned', 'full'),
      paused: at('paused'),
      dropped: at('dropped'),
    },
    promised: sums(
      alive
        .filter((each) => each['measure'] === 'money' && each['side'] === 'partner' && each.state !== 'waived')
        .map((each) => ({ currency: each['currency'], minor: each['amountMinor'] })),
    ) as never,
    planned: money('money_planned') as never,
    paid: money('money_paid'),
    jobs: {
      promised: alive
        .filter((each) => each['measure'] === 'jobs' && each['side'] === 'partner' && each.state !== 'waived')
        .reduce((sum, each) => sum + Number(each['quantity']), 0),
      planned: jobs('jobs_planned'),
      filled: jobs('jobs_filled'),
    },
    promises: {
      all: alive.length,
      kept: inState('kept').length,
      open: inState('open').length,
      overdue: inState('open').filter((each) => each['dueOn'] < (lastDay as never)).length,
      lapsed: inState('lapsed').length,
    },
  }
}

test('what the dashboard shows is what the log of events gives', async () => {
  const { cohort, projects, promised, planned, paid, jobs, promises } = await resultsOf(world.on(lastDay), inside)
  const shown = { cohort, projects, promised, planned, paid: merged(paid), jobs, promises }
  expect(shown).toEqual(await fromTheLog())
  // The walk is worth its name: something of everything has happened.
  expect(promises.kept * promises.open * promises.lapsed * cohort.length * paid.length).toBeGreaterThan(0)
})

const merged = (sums: Results['paid']) =>
  [...Map.groupBy(sums, ({ currency }) => currency)].map(([currency, of]) => ({
    currency,
    minor: of.reduce((sum, { minor }) => sum + minor, 0n),
  }))

test('each ranking counts every project once, and filters are the rows of the ranking', async () => {
  const ctx = world.on(lastDay)
  const [ranking, all] = await Promise.all([rankingOf(ctx, inside), resultsOf(ctx, inside)])
  for (const rows of Object.values(ranking)) {
    expect(rows.reduce((sum, { projects }) => sum + projects, 0)).toBe(all.projects.all)
    expect(rows.map(({ paid }) => paid)).toEqual(rows.map(({ paid }) => paid).toSorted((a, b) => (a < b ? 1 : -1)))
  }
  for (const dim of ['sector', 'country', 'partner'] as const) {
    for (const row of ranking[dim].filter(({ key }) => key !== '')) {
      const narrowed = await resultsOf(ctx, { ...inside, [dim]: row.key })
      expect(narrowed.projects).toMatchObject({ all: row.projects, reached: row.reached, dropped: row.dropped })
      expect(narrowed.jobs.filled).toBe(row.jobs)
    }
  }
})

test('what is stuck is told with its reasons, the longest waiting first', async () => {
  const { rows, total } = await stuckProjects(world.on(lastDay), inside)
  expect(rows).toHaveLength(total)
  expect(rows.map(({ since }) => String(since))).toEqual(rows.map(({ since }) => String(since)).toSorted())
  const overdue = await world.db.one(sql<{ count: number }>`
    select count(distinct m.project_id)::int as count from investment.commitment c
    join investment.memorandum m on m.id = c.memorandum_id join investment.project p on p.id = m.project_id
    where c.state = 'open' and c.due_on < ${lastDay}::date and m.state = 'in_force' and p.stage not in ('full', 'dropped')`)
  expect(rows.filter(({ reasons }) => reasons.includes('promises_overdue'))).toHaveLength(overdue.count)
})

test('outside nothing is counted that staff did not publish', async () => {
  const stranger: Ctx = { ...world.on(lastDay), actor: { kind: 'anonymous' } }
  await expect(resultsOf(stranger, inside)).rejects.toMatchObject({ kind: 'unauthenticated' })
  const { cohort, projects, promised, paid, jobs } = await resultsOf(stranger, { outside: true })
  expect({ cohort, all: projects.all, promised, paid, filled: jobs.filled }).toEqual({ cohort: [], all: 0, promised: [], paid: [], filled: 0 })
})
