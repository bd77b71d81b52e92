import type { Database } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { lastDay } from './results.fixture.ts'
import type { Results } from './results.queries.ts'

/** What the events that are counted carry; each knows some of it. */
type Data = Record<
  | 'stage'
  | 'from'
  | 'to'
  | 'figureId'
  | 'replaces'
  | 'kind'
  | 'currency'
  | 'minor'
  | 'jobs'
  | 'asOf'
  | 'projectId'
  | 'signedOn'
  | 'commitmentId'
  | 'measure'
  | 'side'
  | 'amountMinor'
  | 'quantity'
  | 'dueOn',
  string
>

/** What a dashboard shows, as far as it can be counted again. */
export type Recomputed = Pick<Results, 'cohort' | 'projects' | 'promised' | 'planned' | 'jobs' | 'promises'> & {
  readonly paid: readonly { currency: string; minor: bigint }[]
}

/** The dashboard counted again from the log of events, without any table of the module. */
export async function fromTheLog(db: Database): Promise<Recomputed> {
  const events = await db.rows(sql<{ id: bigint; type: string; subject: string; data: Data }>`
    select id, type, subject_id as subject, data from platform.event
    where subject_type in ('project', 'memorandum') order by id`)
  const projects = new Map<string, { stage: string; stoppedAt: string }>()
  const figures = new Map<string, Data & { readonly project: string; readonly at: bigint }>()
  const papers = new Map<string, { state: string; year: number; project: string | null }>()
  const promises = new Map<string, Data & { readonly paper: string; state: string }>()
  for (const { id, type, subject, data } of events) {
    if (type === 'project.created') projects.set(subject, { stage: data.stage, stoppedAt: '' })
    if (type === 'project.moved') {
      const before = projects.get(subject)!
      const stops = ['paused', 'dropped'].includes(data.to)
      const from = ['paused', 'dropped'].includes(data.from) ? before.stoppedAt : data.from
      projects.set(subject, { stage: data.to, stoppedAt: stops ? from : '' })
    }
    if (type === 'project.figure_added') {
      if (data.replaces) figures.delete(data.replaces)
      figures.set(data.figureId, { ...data, project: subject, at: id })
    }
    if (type === 'project.taken_back') {
      projects.delete(subject)
      for (const [figure, { project }] of figures) if (project === subject) figures.delete(figure)
    }
    if (type === 'memorandum.taken_back') papers.delete(subject)
    if (type === 'memorandum.drafted') papers.set(subject, { state: 'draft', year: 0, project: data.projectId })
    if (type === 'memorandum.signed') {
      papers.set(subject, { state: 'in_force', year: Number(String(data.signedOn).slice(0, 4)), project: data.projectId })
    }
    if (type === 'memorandum.replaced' || type === 'memorandum.lapsed') papers.get(subject)!.state = type.split('.')[1]!
    if (type === 'commitment.made') promises.set(data.commitmentId, { ...data, paper: subject, state: 'open' })
    const closed = /^commitment\.(kept|waived|replaced|lapsed)$/.exec(type)?.[1]
    if (closed) promises.get(data.commitmentId)!.state = closed
  }
  const counts = (paper: string) => !['draft', 'replaced'].includes(papers.get(paper)!.state)
  const alive = [...promises.values()].filter(({ state, paper }) => state !== 'replaced' && counts(paper))
  const sums = (rows: readonly { currency: string; minor: string }[]) =>
    [...Map.groupBy(rows, ({ currency }) => currency)]
      .map(([currency, of]) => ({ currency, minor: of.reduce((sum, { minor }) => sum + BigInt(minor), 0n) }))
      .toSorted((a, b) => (a.currency < b.currency ? -1 : 1))
  const money = (kind: string) => sums([...figures.values()].filter((figure) => figure.kind === kind))
  const jobs = (kind: string) =>
    [
      ...Map.groupBy(
        [...figures.values()].filter((figure) => figure.kind === kind),
        ({ project }) => project,
      ).values(),
    ]
      .map((of) => of.toSorted((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : Number(a.at - b.at))).at(-1)!)
      .reduce((sum, { jobs: count }) => sum + Number(count), 0)
  const stageOf = (id: string | null) => {
    const project = id === null ? undefined : projects.get(id)
    return !project
      ? 'none'
      : project.stage === 'dropped'
        ? 'dropped'
        : project.stage === 'paused'
          ? project.stoppedAt
          : project.stage
  }
  const cells = Map.groupBy(
    [...papers.values()].filter(({ state }) => !['draft', 'replaced'].includes(state)),
    ({ year, project }) => `${year} ${stageOf(project)}`,
  )
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
        .filter((each) => each.measure === 'money' && each.side === 'partner' && each.state !== 'waived')
        .map((each) => ({ currency: each.currency, minor: each.amountMinor })),
    ) as never,
    planned: money('money_planned') as never,
    paid: money('money_paid'),
    jobs: {
      promised: alive
        .filter((each) => each.measure === 'jobs' && each.side === 'partner' && each.state !== 'waived')
        .reduce((sum, each) => sum + Number(each.quantity), 0),
      planned: jobs('jobs_planned'),
      filled: jobs('jobs_filled'),
    },
    promises: {
      all: alive.length,
      kept: inState('kept').length,
      open: inState('open').length,
      overdue: inState('open').filter((each) => each.dueOn < lastDay).length,
      lapsed: inState('lapsed').length,
    },
  }
}
