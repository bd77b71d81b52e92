import type { Actor } from '../../kernel/actor.ts'
import type { Ctx } from '../context.ts'
import type { Reader, Tx } from '../database/database.ts'
import { isSql, json, type Sql, sql } from '../database/sql.ts'

/** Something that happened to one subject. `data` holds no personal data beyond what the reader of the trail may see. */
export interface DomainEvent {
  readonly type: string
  readonly subject: { readonly type: string; readonly id: string }
  readonly data?: Readonly<Record<string, unknown>>
}

/** One whose data the database works out, as `jsonb`: for what is not known before the write that it tells of. */
export interface DerivedEvent extends Omit<DomainEvent, 'data'> {
  readonly data: Sql
}

export interface RecordedEvent {
  readonly id: bigint
  readonly at: Temporal.Instant
  readonly type: string
  readonly subjectType: string
  readonly subjectId: string
  readonly actorKind: string
  readonly actorId: string | null
  readonly actorName: string
  readonly data: Record<string, unknown>
}

/** Appends one row, which is audit, timeline and outbox in one; handlers hear of it after the commit. */
export async function record(tx: Tx, ctx: Pick<Ctx, 'actor' | 'now'>, event: DomainEvent | DerivedEvent): Promise<void> {
  const actor = actorColumns(ctx.actor)
  const data = isSql(event.data) ? event.data : sql`${json(event.data ?? {})}`
  // A key that no other job has: named like this the queue takes it at half the cost, and there is nothing to replace.
  await tx.rows(sql`
    with recorded as (
      insert into platform.event (at, type, subject_type, subject_id, actor_kind, actor_id, actor_name, data)
      values (${ctx.now}, ${event.type}, ${event.subject.type}, ${event.subject.id},
              ${actor.kind}, ${actor.id}, ${actor.name}, ${data})
      returning id)
    select job.id from recorded,
      lateral graphile_worker.add_job('deliver_event', json_build_object('eventId', recorded.id::text),
        job_key => 'event ' || recorded.id, job_key_mode => 'unsafe_dedupe') as job`)
}

/** As `record`, for many events of one write: one statement, whatever their number. */
export async function recordMany(tx: Tx, ctx: Pick<Ctx, 'actor' | 'now'>, events: readonly DomainEvent[]): Promise<void> {
  const actor = actorColumns(ctx.actor)
  const rows = events.map(({ type, subject, data = {} }) => ({ type, subject_type: subject.type, subject_id: subject.id, data }))
  await tx.rows(sql`
    with recorded as (
      insert into platform.event (at, type, subject_type, subject_id, actor_kind, actor_id, actor_name, data)
      select ${ctx.now}::timestamptz, type, subject_type, subject_id, ${actor.kind}, ${actor.id}, ${actor.name}, data
      from jsonb_to_recordset(${json(rows)}::jsonb) as given (type text, subject_type text, subject_id text, data jsonb)
      returning id)
    select count(job.id) from recorded,
      lateral graphile_worker.add_job('deliver_event', json_build_object('eventId', recorded.id::text)) as job`)
}

function actorColumns(actor: Actor): { kind: string; id: string | null; name: string } {
  switch (actor.kind) {
    case 'account':
      // The trail is for ever, the name of an investor or a buyer is not: it stands where it can be erased.
      return { kind: actor.role, id: actor.accountId, name: actor.role === 'investor' ? '' : actor.name }
    case 'buyer':
      return { kind: 'buyer', id: actor.inquiryId, name: '' }
    case 'partner':
      return { kind: 'partner', id: actor.linkId, name: actor.name }
    case 'program':
      return { kind: 'program', id: actor.keyId, name: actor.name }
    case 'system':
      return { kind: 'system', id: null, name: actor.name }
    case 'anonymous':
      return { kind: 'anonymous', id: null, name: '' }
  }
}

const columns = sql`id, at, type, subject_type as "subjectType", subject_id as "subjectId",
  actor_kind as "actorKind", actor_id as "actorId", actor_name as "actorName", data`

/** The trail of some subjects, oldest first. */
export function eventsOf(db: Reader, subjectIds: readonly string[]): Promise<RecordedEvent[]> {
  return db.rows(sql<RecordedEvent>`
    select ${columns} from platform.event where subject_id = any(${subjectIds}::text[]) order by id`)
}

export function eventById(db: Reader, id: string): Promise<RecordedEvent | undefined> {
  return db.maybe(sql<RecordedEvent>`select ${columns} from platform.event where id = ${id}::bigint`)
}
