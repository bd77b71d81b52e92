import type { Ctx } from '../context.ts'
import { json, sql } from '../database/sql.ts'
import { eventById, type RecordedEvent } from './record.ts'

/** A job that an event causes; its payload is kept until it is done. */
export interface Effect {
  readonly job: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** What follows from an event. `handle` only reads and decides; its effects are queued exactly once. */
export interface Handler {
  readonly name: string
  readonly on: readonly string[]
  readonly handle: (ctx: Ctx, event: RecordedEvent) => Promise<readonly Effect[]>
}

/** Tells each handler of an event that has not heard of it yet; its effects and the fact are stored in one transaction. */
export async function deliver(ctx: Ctx, handlers: readonly Handler[], eventId: string): Promise<void> {
  const event = await eventById(ctx.db, eventId)
  if (!event) return
  for (const handler of handlers.filter((each) => each.on.includes(event.type))) {
    const effects = await handler.handle(ctx, event)
    await ctx.db.inTransaction(async (tx) => {
      const first = await tx.run(sql`
        insert into platform.delivery (event_id, handler) values (${event.id}, ${handler.name}) on conflict do nothing`)
      if (first === 0) return
      for (const { job, payload } of effects) {
        await tx.rows(sql`select graphile_worker.add_job(${job}::text, ${json(payload)}::json)`)
      }
    })
  }
}
