import type { Ctx } from '../../../../platform/context.ts'
import { waitingChanges } from '../../../showroom/index.ts'
import { inbox, type InboxRow } from '../../inquiry/inbox.queries.ts'
import { orders, type OrderSummary } from '../../order/order.queries.ts'

export interface StartSummary {
  readonly fresh: number
  readonly overdue: number
  readonly waitingForMaker: number
  readonly countered: number
  readonly expiring: number
  readonly lateOrders: number
  /** What makers wish and nobody has judged. */
  readonly changes: number
  /** What to look at first: late answers, counter-offers, whoever else waits for a word, the new ones. */
  readonly first: InboxRow[]
  readonly lateRows: OrderSummary[]
}

/** What waits for the house, counted by the same queries that list it. */
export async function startSummary(ctx: Ctx): Promise<StartSummary> {
  const [all, countered, expiring, late, fresh, changes] = await Promise.all([
    inbox(ctx),
    inbox(ctx, { about: 'countered' }),
    inbox(ctx, { about: 'expiring' }),
    orders(ctx, { late: true }),
    inbox(ctx, { state: 'new' }),
    waitingChanges(ctx),
  ])
  return {
    fresh: all.counts.new,
    overdue: all.overdue,
    waitingForMaker: all.counts.waiting_for_maker,
    countered: countered.total,
    expiring: expiring.total,
    lateOrders: late.total,
    changes,
    first: once([
      ...all.rows.filter((row) => row.overdue),
      ...countered.rows,
      ...all.rows.filter((row) => row.buyerWaits),
      ...fresh.rows,
    ]).slice(0, 8),
    lateRows: late.rows.slice(0, 6),
  }
}

function once(rows: readonly InboxRow[]): InboxRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
