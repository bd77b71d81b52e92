import { AppError } from '../../../kernel/errors.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { type Sql, sql } from '../../../platform/database/sql.ts'
import { allow, ownMaker } from '../access.ts'
import type { ChangeRequest, ChangeState } from './change.ts'
import { conflictsOf, type Facts } from './facts.ts'
import { standingMakers, standingProducts } from './standing.ts'

export const changesPerPage = 50

const columns = sql`r.id, r.maker_id as "makerId", m.names as "makerNames", r.subject, r.product_id as "productId", p.names as "productNames",
  r.state, r.before, r.after, r.base_revision as "baseRevision", r.reason, r.proposed_by_name as "proposedByName",
  r.proposed_at as "proposedAt", r.decided_by_name as "decidedByName", r.decided_at as "decidedAt", r.revision`
const tables = sql`showroom.change_request r join showroom.maker m on m.id = r.maker_id left join showroom.product p on p.id = r.product_id`

export function selectChanges(db: Reader, rest: Sql): Promise<ChangeRequest[]> {
  return db.rows(sql<ChangeRequest>`select ${columns} from ${tables} ${rest}`)
}

/** A wish as staff judge it: what stands in its fields today, and which of them somebody changed meanwhile. */
export interface JudgedChange extends ChangeRequest {
  readonly now: Facts
  readonly conflicts: readonly string[]
  /** Of the product or maker today; absent for a new product. */
  readonly subjectRevision: number | undefined
}

export interface Changes {
  readonly items: readonly JudgedChange[]
  readonly total: number
}

/** Wishes in one state: the waiting ones oldest first, the decided ones latest first. */
export async function changes(ctx: Ctx, state: ChangeState, page: number): Promise<Changes> {
  allow(ctx, 'change.review')
  const order = state === 'proposed' ? sql`r.proposed_at, r.id` : sql`coalesce(r.decided_at, r.proposed_at) desc, r.id`
  const [found, count] = await Promise.all([
    selectChanges(
      ctx.db,
      sql`where r.state = ${state} order by ${order} limit ${changesPerPage} offset ${(page - 1) * changesPerPage}`,
    ),
    ctx.db.one(sql<{ total: number }>`select count(*)::int as total from showroom.change_request where state = ${state}`),
  ])
  return { items: await judged(ctx.db, found), total: count.total }
}

async function judged(db: Reader, found: readonly ChangeRequest[]): Promise<JudgedChange[]> {
  const [products, makers] = await Promise.all([
    standingProducts(
      db,
      found.flatMap(({ productId }) => productId ?? []),
    ),
    standingMakers(
      db,
      found.flatMap(({ subject, makerId }) => (subject === 'maker' ? [makerId] : [])),
    ),
  ])
  return found.map((change) => {
    const there = change.subject === 'maker' ? makers.get(change.makerId) : products.get(change.productId ?? '')
    const conflicts = there && change.state === 'proposed' ? conflictsOf(change, there.facts) : []
    return { ...change, now: there?.facts ?? {}, conflicts, subjectRevision: there?.revision }
  })
}

/** How many wishes wait for staff. */
export async function waitingChanges(ctx: Ctx): Promise<number> {
  allow(ctx, 'change.review')
  return (await ctx.db.one(sql<{ n: number }>`select count(*)::int as n from showroom.change_request where state = 'proposed'`)).n
}

/** The own wishes of the maker who asks, the latest first. */
export async function ownChanges(ctx: Ctx, page: number): Promise<{ items: ChangeRequest[]; total: number }> {
  const makerId = ownMaker(ctx)
  const [items, count] = await Promise.all([
    selectChanges(
      ctx.db,
      sql`where r.maker_id = ${makerId}
      order by array_position(array['returned', 'proposed'], r.state), coalesce(r.decided_at, r.proposed_at) desc, r.id
      limit ${changesPerPage} offset ${(page - 1) * changesPerPage}`,
    ),
    ctx.db.one(sql<{ total: number }>`select count(*)::int as total from showroom.change_request where maker_id = ${makerId}`),
  ])
  return { items, total: count.total }
}

/** How many of the own wishes were returned and wait to be mended. */
export async function returnedChanges(ctx: Ctx): Promise<number> {
  return (
    await ctx.db.one(sql<{ n: number }>`
    select count(*)::int as n from showroom.change_request where maker_id = ${ownMaker(ctx)} and state = 'returned'`)
  ).n
}

export async function ownChange(ctx: Ctx, id: string): Promise<ChangeRequest> {
  const [change] = await selectChanges(ctx.db, sql`where r.id = ${id} and r.maker_id = ${ownMaker(ctx)}`)
  if (!change) throw new AppError('not_found', 'not_found')
  return change
}
