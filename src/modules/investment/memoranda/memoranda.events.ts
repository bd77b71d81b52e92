import type { Ctx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { type DomainEvent, record, recordMany } from '../../../platform/events/record.ts'
import type { Commitment } from './commitment.ts'
import type { Memorandum } from './memorandum.ts'

interface PaperData {
  readonly number: string
  readonly projectId: string | null
}

/** One promise in numbers, so that the log alone tells what was promised and what became of it. */
interface PromiseData extends PaperData {
  readonly commitmentId: string
  readonly side: string
  readonly measure: string
  /** Minor units as text: JSON knows no whole numbers of that size. */
  readonly amountMinor: string | null
  readonly currency: string | null
  readonly quantity: string | null
  readonly dueOn: string
}

/** What each event of a paper carries. The subject is the memorandum, so that its trail is one list. */
export interface MemorandumEvents {
  'memorandum.drafted': PaperData & { kind: string }
  'memorandum.changed': PaperData
  'memorandum.signed': PaperData & { kind: string; signedOn: string; validUntil: string | null }
  'memorandum.discarded': PaperData & { reason: string }
  'memorandum.renewed': PaperData & { from: string | null; until: string; reason: string }
  'memorandum.fulfilled': PaperData
  'memorandum.replaced': PaperData & { by: string; byNumber: string }
  'memorandum.lapsed': PaperData & { validUntil: string }
  'memorandum.published': PaperData & { published: boolean }
  'memorandum.file_added': PaperData & { fileName: string; sha256: string; lang: string | null }
  'commitment.made': PromiseData
  'commitment.changed': PromiseData
  'commitment.moved': PromiseData & { from: string; reason: string }
  'commitment.evidence_added': PromiseData & { evidenceId: string; kind: string }
  'commitment.kept': PromiseData & { closedOn: string }
  'commitment.waived': PromiseData & { reason: string }
  'commitment.replaced': PromiseData & { by: string }
  'commitment.lapsed': PromiseData
  'commitment.reopened': PromiseData & { reason: string }
  'commitment.reminded': PromiseData & { daysBefore: number }
  'commitment.escalated': PromiseData & { level: number; daysLate: number }
}

export type MemorandumEventType = keyof MemorandumEvents
type Paper = Pick<Memorandum, 'id' | 'number' | 'projectId'>
type Fresh<T extends MemorandumEventType> = Omit<MemorandumEvents[T], keyof PaperData>
type FreshPromise<T extends MemorandumEventType> = Omit<MemorandumEvents[T], keyof PromiseData>

function paperEvent(paper: Paper, type: MemorandumEventType, data: Readonly<Record<string, unknown>>): DomainEvent {
  const { id, number, projectId } = paper
  return { type, subject: { type: 'memorandum', id }, data: { number, projectId, ...data } }
}

/** Appends an event to the trail of a paper. */
export function recordPaper<T extends MemorandumEventType>(
  tx: Tx,
  ctx: Pick<Ctx, 'actor' | 'now'>,
  paper: Paper,
  type: T,
  data: Fresh<T>,
): Promise<void> {
  return record(tx, ctx, paperEvent(paper, type, data))
}

type Promised = Pick<Commitment, 'id' | 'side' | 'measure' | 'amountMinor' | 'currency' | 'quantity' | 'dueOn'>

export function promiseEvent<T extends MemorandumEventType>(
  paper: Paper,
  promise: Promised,
  type: T,
  data: FreshPromise<T>,
): DomainEvent {
  return paperEvent(paper, type, {
    commitmentId: promise.id,
    side: promise.side,
    measure: promise.measure,
    amountMinor: promise.amountMinor === null ? null : String(promise.amountMinor),
    currency: promise.currency,
    quantity: promise.quantity,
    dueOn: String(promise.dueOn),
    ...data,
  })
}

/** Appends an event of one promise to the trail of its paper. */
export function recordPromise<T extends MemorandumEventType>(
  tx: Tx,
  ctx: Pick<Ctx, 'actor' | 'now'>,
  paper: Paper,
  promise: Promised,
  type: T,
  data: FreshPromise<T>,
): Promise<void> {
  return record(tx, ctx, promiseEvent(paper, promise, type, data))
}

/** The same for many promises of one paper, in one statement. */
export function recordPromises(tx: Tx, ctx: Pick<Ctx, 'actor' | 'now'>, events: readonly DomainEvent[]): Promise<void> {
  return events.length === 0 ? Promise.resolve() : recordMany(tx, ctx, events)
}
