import type { Ctx } from '../context.ts'
import { sql } from '../database/sql.ts'
import { eventById, type RecordedEvent } from './record.ts'

/** What happens after an event. Runs at least once; `name` keeps it from taking effect twice. */
export interface Handler {
  readonly name: string
  readonly on: readonly string[]
  readonly handle: (ctx: Ctx, event: RecordedEvent) => Promise<void>
}

/** Tells each handler of an event that has not dealt with it yet; the first failure is thrown after all were tried. */
export async function deliver(ctx: Ctx, handlers: readonly Handler[], eventId: string): Promise<void> {
  const event = await eventById(ctx.db, eventId)
  if (!event) return
  const failures: unknown[] = []
  for (const handler of handlers.filter((each) => each.on.includes(event.type))) {
    const done = await ctx.db.maybe(sql`
      select 1 from platform.delivery where event_id = ${event.id} and handler = ${handler.name}`)
    if (done) continue
    try {
      await handler.handle(ctx, event)
      await ctx.db.inTransaction((tx) => tx.run(sql`
        insert into platform.delivery (event_id, handler) values (${event.id}, ${handler.name}) on conflict do nothing`))
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}
