import { AppError } from '../../../kernel/errors.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { Commitment } from './commitment.ts'
import { type Memorandum, type MemorandumAction, memorandumStep } from './memorandum.ts'

export const memorandumColumns = sql`m.id, m.number, m.kind, m.title, m.state, m.project_id as "projectId",
  m.signed_on as "signedOn", m.place, m.valid_until as "validUntil", m.languages, m.replaced_by as "replacedBy",
  m.end_reason as "endReason", m.published, m.demo, m.revision, m.created_at as "createdAt", m.updated_at as "updatedAt"`

export const commitmentColumns = sql`c.id, c.memorandum_id as "memorandumId", c.position, c.side, c.texts, c.measure,
  c.amount_minor as "amountMinor", c.currency, c.quantity, c.unit, c.owner_id as "ownerId", c.due_on as "dueOn", c.state,
  c.closed_on as "closedOn", c.closing_note as "closingNote", c.level, c.revision`

export const noMemorandum = () => new AppError('memorandum_not_found', 'not_found')
export const noCommitment = () => new AppError('commitment_not_found', 'not_found')

export function findMemorandum(db: Reader, id: string): Promise<Memorandum | undefined> {
  return db.maybe(sql<Memorandum>`select ${memorandumColumns} from investment.memorandum m where m.id = ${id}`)
}

export function commitmentsOf(db: Reader, memorandumId: string): Promise<Commitment[]> {
  return db.rows(sql<Commitment>`
    select ${commitmentColumns} from investment.commitment c where c.memorandum_id = ${memorandumId} order by c.position`)
}

/** Holds a paper until the transaction ends; every write to it or to its promises begins so. */
export async function lockMemorandum(tx: Tx, id: string): Promise<Memorandum> {
  const found = await tx.maybe(
    sql<Memorandum>`select ${memorandumColumns} from investment.memorandum m where m.id = ${id} for update`,
  )
  if (!found) throw noMemorandum()
  return found
}

/** Holds the paper of a promise, and reads the promise as it then stands. */
export async function lockCommitment(tx: Tx, id: string): Promise<{ memorandum: Memorandum; commitment: Commitment }> {
  const of = await tx.maybe(sql<{ memorandumId: string }>`
    select memorandum_id as "memorandumId" from investment.commitment where id = ${id}`)
  if (!of) throw noCommitment()
  const memorandum = await lockMemorandum(tx, of.memorandumId)
  const commitment = await tx.one(sql<Commitment>`select ${commitmentColumns} from investment.commitment c where c.id = ${id}`)
  return { memorandum, commitment }
}

/** What was shown must be what still stands. */
export function requireRevision(row: { readonly revision: number }, shown: number): void {
  if (row.revision !== shown) throw new AppError('changed_meanwhile', 'conflict')
}

interface Change {
  readonly validUntil?: Temporal.PlainDate | null
  readonly signedOn?: Temporal.PlainDate
  readonly replacedBy?: string
  readonly endReason?: string
}

/** Moves a paper by one legal step; what the step does not name stays as it is. */
export async function moveMemorandum(
  tx: Tx,
  ctx: Pick<Ctx, 'now'>,
  memorandum: Memorandum,
  action: MemorandumAction,
  change: Change = {},
): Promise<Memorandum> {
  const next = { ...memorandum, ...change, state: memorandumStep(memorandum.state, action) }
  const row = await tx.maybe(sql<Memorandum>`
    update investment.memorandum m set state = ${next.state}, valid_until = ${next.validUntil}, signed_on = ${next.signedOn},
      replaced_by = ${next.replacedBy}, end_reason = ${next.endReason}, revision = revision + 1, updated_at = ${ctx.now}
    where id = ${memorandum.id} and state = ${memorandum.state} and revision = ${memorandum.revision}
    returning ${memorandumColumns}`)
  if (!row) throw new AppError('changed_meanwhile', 'conflict')
  return row
}
