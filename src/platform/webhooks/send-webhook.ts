import { newId } from '../../kernel/id.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { eventById, type RecordedEvent } from '../events/record.ts'
import { type Outcome, postSigned } from './post-signed.ts'
import { waitAfter } from './schedule.ts'
import { queueDelivery } from './webhook.rows.ts'

interface Due {
  readonly deliveryId: string
  readonly url: string
  readonly secret: string
  readonly tries: number
}

/** What a message says (Standard Webhooks): type, moment, and the event's own data with what it happened to. */
export function messageOf(event: RecordedEvent): string {
  const subject = { type: event.subjectType, id: event.subjectId }
  return JSON.stringify({ type: event.type, timestamp: String(event.at), data: { ...event.data, subject } })
}

/**
 * Tells one webhook of one event, and writes down what came of it. What failed is queued again in the same
 * transaction as its log line; after the last try it stays failed until somebody sends it anew.
 */
export async function sendWebhook(ctx: Pick<Ctx, 'db'>, payload: { webhookId: string; eventId: string }): Promise<void> {
  const { db } = ctx
  const due = await db.inTransaction((tx) => dueDelivery(tx, payload))
  const event = due && (await eventById(db, payload.eventId))
  if (!due || !event) return
  const outcome = await postSigned({ url: due.url, secret: due.secret, id: due.deliveryId, body: messageOf(event) })
  await db.inTransaction((tx) => writeDown(tx, payload, due, outcome))
}

async function dueDelivery(tx: Tx, { webhookId, eventId }: { webhookId: string; eventId: string }): Promise<Due | undefined> {
  const now = Temporal.Now.instant()
  await tx.run(sql`
    insert into platform.webhook_delivery (id, webhook_id, event_id, state, next_at, created_at)
    select ${newId()}, id, ${eventId}::bigint, 'waiting', ${now}, ${now} from platform.webhook where id = ${webhookId}
    on conflict (webhook_id, event_id) do nothing`)
  const row = await tx.maybe(sql<Due & { active: boolean }>`
    select d.id as "deliveryId", d.tries, w.url, w.secret, w.state = 'active' as active
    from platform.webhook_delivery d join platform.webhook w on w.id = d.webhook_id
    where d.webhook_id = ${webhookId} and d.event_id = ${eventId}::bigint and d.state = 'waiting'`)
  if (row && !row.active) {
    await tx.run(sql`update platform.webhook_delivery set state = 'failed', next_at = null where id = ${row.deliveryId}`)
    return undefined
  }
  return row
}

async function writeDown(
  tx: Tx,
  payload: { webhookId: string; eventId: string },
  { deliveryId, tries }: Due,
  outcome: Outcome,
): Promise<void> {
  const now = Temporal.Now.instant()
  const wait = outcome.fault === null || outcome.status === 410 ? undefined : waitAfter(tries + 1)
  const state = outcome.fault === null ? 'delivered' : wait === undefined ? 'failed' : 'waiting'
  const nextAt = wait === undefined ? null : now.add({ seconds: wait })
  const touched = await tx.run(sql`
    update platform.webhook_delivery set state = ${state}, tries = tries + 1, next_at = ${nextAt} where id = ${deliveryId}`)
  // Taken away while it was being told.
  if (touched === 0) return
  await tx.run(sql`
    insert into platform.webhook_try (delivery_id, at, status, fault, millis)
    values (${deliveryId}, ${now}, ${outcome.status}, ${outcome.fault}, ${outcome.millis}) on conflict do nothing`)
  if (outcome.status === 410)
    await tx.run(sql`update platform.webhook set state = 'gone', revision = revision + 1 where id = ${payload.webhookId}`)
  if (nextAt) await queueDelivery(tx, payload.webhookId, payload.eventId, nextAt)
}
