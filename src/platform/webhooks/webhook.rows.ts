import { newId } from '../../kernel/id.ts'
import { AppError } from '../../kernel/errors.ts'
import type { Reader, Tx } from '../database/database.ts'
import { json, sql } from '../database/sql.ts'
import type { Delivery, Webhook } from './webhook.ts'

const columns = sql`w.id, w.url, w.events, w.state, w.created_by as "createdBy", w.created_at as "createdAt", w.revision`

export function allWebhooks(db: Reader): Promise<Webhook[]> {
  return db.rows(sql<Webhook>`select ${columns} from platform.webhook w order by w.created_at, w.id`)
}

export async function webhookById(db: Reader, id: string): Promise<Webhook> {
  const found = await db.maybe(sql<Webhook>`select ${columns} from platform.webhook w where w.id = ${id}`)
  if (!found) throw new AppError('not_found', 'not_found')
  return found
}

export async function insertWebhook(
  tx: Tx,
  webhook: { url: string; events: readonly string[]; secret: string; createdBy: string; now: Temporal.Instant },
): Promise<string> {
  const id = newId()
  await tx.run(sql`
    insert into platform.webhook (id, url, events, secret, created_by, created_at)
    values (${id}, ${webhook.url}, ${webhook.events}, ${webhook.secret}, ${webhook.createdBy}, ${webhook.now})`)
  return id
}

/** Changes a webhook as it stood at `revision`; a conflict when it was changed since. */
export async function updateWebhook(tx: Tx, before: Webhook, change: Pick<Webhook, 'url' | 'events' | 'state'>): Promise<void> {
  const touched = await tx.run(sql`
    update platform.webhook set url = ${change.url}, events = ${change.events}, state = ${change.state}, revision = revision + 1
    where id = ${before.id} and revision = ${before.revision}`)
  if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
}

/** Takes a webhook away, its log with it. */
export async function deleteWebhook(tx: Tx, id: string): Promise<void> {
  if ((await tx.run(sql`delete from platform.webhook where id = ${id}`)) === 0) throw new AppError('not_found', 'not_found')
}

/** Deliveries of a webhook with their log, the newest first; `limit` of them behind the one named by `after`. */
export function deliveriesOf(
  db: Reader,
  webhookId: string,
  limit: number,
  after?: readonly [createdAt: string, id: string],
): Promise<Delivery[]> {
  const behind = after ? sql`and (d.created_at, d.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  return db.rows(sql<Delivery>`
    select d.id, d.webhook_id as "webhookId", d.event_id as "eventId", e.type as "eventType", d.state, d.tries,
      d.next_at as "nextAt", d.created_at as "createdAt",
      coalesce((select jsonb_agg(jsonb_build_object('at', to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'status', t.status, 'fault', t.fault, 'millis', t.millis) order by t.at desc)
        from platform.webhook_try t where t.delivery_id = d.id), '[]') as log
    from platform.webhook_delivery d join platform.event e on e.id = d.event_id
    where d.webhook_id = ${webhookId} ${behind} order by d.created_at desc, d.id desc limit ${limit}`)
}

export async function countDeliveries(db: Reader, webhookId: string): Promise<number> {
  return (
    await db.one(sql<{ n: number }>`select count(*)::int as n from platform.webhook_delivery where webhook_id = ${webhookId}`)
  ).n
}

/** Begins a delivery anew, whatever became of it; `not_found` for one of another webhook. */
export async function restartDelivery(tx: Tx, webhookId: string, deliveryId: string, now: Temporal.Instant): Promise<void> {
  const row = await tx.maybe(sql<{ eventId: bigint }>`
    update platform.webhook_delivery set state = 'waiting', tries = 0, next_at = ${now}
    where id = ${deliveryId} and webhook_id = ${webhookId} returning event_id as "eventId"`)
  if (!row) throw new AppError('not_found', 'not_found')
  await queueDelivery(tx, webhookId, String(row.eventId), now)
}

/** One job at a time for each delivery. */
export async function queueDelivery(tx: Tx, webhookId: string, eventId: string, at: Temporal.Instant): Promise<void> {
  await tx.rows(sql`
    select graphile_worker.add_job('send_webhook', ${json({ webhookId, eventId })}::json, run_at => ${at}::timestamptz,
      job_key => ${`webhook ${webhookId} ${eventId}`})`)
}

/** The log is kept for a month. */
export async function forgetDeliveries(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx.run(
    sql`delete from platform.webhook_delivery where state <> 'waiting' and created_at < ${now}::timestamptz - interval '30 days'`,
  )
}
