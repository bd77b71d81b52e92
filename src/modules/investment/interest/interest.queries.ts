import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { eventsOf, type RecordedEvent } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { noInterest } from './handle-interest.ts'
import { type Interest, interestColumns, type InterestState, interestStates } from './interest.ts'

export interface Named extends Interest {
  readonly ownerName: string | null
}

export interface InterestAnswer {
  readonly id: string
  readonly body: string
  readonly mailed: boolean
  readonly actorName: string
  readonly at: Temporal.Instant
}

export interface InterestDetail extends Named {
  readonly answers: readonly InterestAnswer[]
  readonly events: readonly RecordedEvent[]
}

const named = sql`${interestColumns}, a.name as "ownerName" from investment.interest i left join directory.account a on a.id = i.owner_id`

/** One interest with its answers and its history. */
export async function interestById(ctx: Ctx, id: string): Promise<InterestDetail> {
  allow(ctx, 'investment.read')
  const found = await ctx.db.maybe(sql<Named>`select ${named} where i.id = ${id}`)
  if (!found) throw noInterest()
  const [answers, events] = await Promise.all([
    ctx.db.rows(sql<InterestAnswer>`
      select id, body, mailed, actor_name as "actorName", at from investment.interest_answer where interest_id = ${id} order by at, id`),
    eventsOf(ctx.db, [id]),
  ])
  return { ...found, answers, events }
}

export const interestsPerPage = 30

export interface InterestList {
  readonly rows: readonly Named[]
  readonly total: number
  readonly counts: Readonly<Record<InterestState, number>>
}

/** The inbox: of the new ones the first due first, of the others the newest. `counts` are those of all. */
export async function interestList(ctx: Ctx, { state, page }: { state: InterestState; page: number }): Promise<InterestList> {
  allow(ctx, 'investment.read')
  const order = state === 'new' ? sql`i.answer_due_at, i.id` : sql`i.updated_at desc, i.id`
  const [rows, counted] = await Promise.all([
    ctx.db.rows(sql<Named>`
      select ${named} where i.state = ${state} order by ${order}
      limit ${interestsPerPage} offset ${(page - 1) * interestsPerPage}`),
    ctx.db.rows(sql<{ state: InterestState; count: number }>`
      select state, count(*)::int as count from investment.interest group by state`),
  ])
  const counts = Object.fromEntries(
    interestStates.map((each) => [each, counted.find((row) => row.state === each)?.count ?? 0]),
  ) as InterestList['counts']
  return { rows, total: counts[state], counts }
}
