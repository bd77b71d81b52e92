import type { Ctx } from '../context.ts'
import type { Tx } from '../database/database.ts'
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

/**
 * Tells each handler of an event that has not heard of it yet; the effects of all and the fact are stored in one
 * transaction. One that fails keeps no other from hearing; its error is thrown in the end, so that it is told again.
 */
export async function deliver(ctx: Ctx, handlers: readonly Handler[], eventId: string): Promise<void> {
  const event = await eventById(ctx.db, eventId)
  if (!event) return
  const heard: { readonly name: string; readonly effects: readonly Effect[] }[] = []
  const failures: unknown[] = []
  for (const handler of handlers.filter((each) => each.on.includes(event.type))) {
    await handler.handle(ctx, event).then(
      (effects) => heard.push({ name: handler.name, effects }),
      (failure: unknown) => failures.push(failure),
    )
  }
  if (heard.length > 0) await ctx.db.inTransaction((tx) => store(tx, event, heard))
  if (failures.length > 0) throw failures[0]
}

async function store(
  tx: Tx,
  event: RecordedEvent,
  heard: readonly { readonly name: string; readonly effects: readonly Effect[] }[],
): Promise<void> {
  const [, rows] = await Promise.all([
    // As the queue's own bookkeeping: should a crash take this back, the event is delivered again.
    tx.rows(sql`select set_config('synchronous_commit', 'off', true)`),
    tx.rows(sql<{ handler: string }>`
      insert into platform.delivery (event_id, handler) select ${event.id}::bigint, unnest(${heard.map(({ name }) => name)}::text[])
      on conflict do nothing returning handler`),
  ])
  const first = new Set(rows.map(({ handler }) => handler))
  const effects = heard.filter(({ name }) => first.has(name)).flatMap((each) => each.effects)
  if (effects.length === 0) return
  await tx.rows(sql`
    select count(*) from graphile_worker.add_jobs(array(
      select (effect ->> 'job', effect -> 'payload', null, null, null, null, null, null)::graphile_worker.job_spec
      from json_array_elements(${json(effects)}::json) as effect))`)
}
