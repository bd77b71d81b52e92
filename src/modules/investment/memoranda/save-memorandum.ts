import { newId } from '../../../kernel/id.ts'
import { type Ctx, today, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { nextInSeries } from '../../../platform/database/series.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { AppError } from '../../../kernel/errors.ts'
import { allow } from '../access.ts'
import { recordPaper } from './memoranda.events.ts'
import { memorandumColumns, lockMemorandum, requireRevision } from './memorandum.row.ts'
import type { ChangeMemorandum, DraftMemorandum } from './memorandum.schema.ts'
import type { Memorandum, MemorandumParty } from './memorandum.ts'

/** Writes down a paper before it is signed. Errors: `check_fields` on `projectId` or on a party that does not exist. */
export async function draftMemorandum(ctx: Ctx, input: DraftMemorandum & { demo?: boolean }): Promise<Memorandum> {
  allow(ctx, 'investment.write')
  return transact(ctx, async (tx) => {
    await requireProject(tx, input.projectId)
    const { year } = today(ctx)
    const number = `M-${year}-${String(await nextInSeries(tx, `memorandum-${year}`)).padStart(4, '0')}`
    const made = await tx.one(sql<Memorandum>`
      insert into investment.memorandum as m (id, number, kind, title, project_id, place, valid_until, languages, demo, created_at, updated_at)
      values (${newId()}, ${number}, ${input.kind}, ${json(input.title)}, ${input.projectId ?? null}, ${input.place},
        ${input.validUntil ?? null}, ${input.languages}::text[], ${input.demo ?? false}, ${ctx.now}, ${ctx.now})
      returning ${memorandumColumns}`)
    await writeParties(tx, made.id, input.parties)
    await recordPaper(tx, ctx, made, 'memorandum.drafted', { kind: made.kind })
    return made
  })
}

/** Changes what a paper says of itself. Of a signed one parties, languages and days stay: `memorandum_signed`. */
export async function changeMemorandum(ctx: Ctx, input: ChangeMemorandum): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const memorandum = await lockMemorandum(tx, input.memorandumId)
    requireRevision(memorandum, input.revision)
    await requireProject(tx, input.projectId)
    const draft = memorandum.state === 'draft'
    if (draft) {
      await tx.run(sql`delete from investment.memorandum_party where memorandum_id = ${memorandum.id}`)
      await writeParties(tx, memorandum.id, input.parties)
    }
    const kept = draft ? input : memorandum
    const changed = await tx.one(sql<Memorandum>`
      update investment.memorandum m set title = ${json(input.title)}, project_id = ${input.projectId ?? null},
        place = ${input.place}, kind = ${kept.kind}, valid_until = ${kept.validUntil ?? null},
        languages = ${kept.languages}::text[], revision = revision + 1, updated_at = ${ctx.now}
      where id = ${memorandum.id} and revision = ${memorandum.revision} returning ${memorandumColumns}`)
    await recordPaper(tx, ctx, changed, 'memorandum.changed', {})
  })
}

async function requireProject(tx: Tx, projectId: string | undefined): Promise<void> {
  if (projectId === undefined) return
  const found = await tx.maybe(sql`select from investment.project where id = ${projectId} for share`)
  if (!found) throw new AppError('check_fields', 'invalid', { fields: { projectId: { code: 'invalid_choice' } } })
}

async function writeParties(tx: Tx, memorandumId: string, parties: readonly MemorandumParty[]): Promise<void> {
  const known = await tx.rows(sql<{ id: string }>`
    select id from directory.party where id = any(${parties.map(({ partyId }) => partyId)}::uuid[])`)
  const ids = new Set(known.map(({ id }) => id))
  parties.forEach(({ partyId }, index) => {
    const code = !ids.has(partyId)
      ? 'invalid_choice'
      : parties.findIndex((each) => each.partyId === partyId) < index
        ? 'twice'
        : ''
    if (code) throw new AppError('check_fields', 'invalid', { fields: { [`parties.${index}.partyId`]: { code } } })
  })
  const rows = parties.map(({ partyId, side, signatoryPost }, position) => ({
    position,
    party: partyId,
    side,
    post: signatoryPost,
  }))
  await tx.run(sql`
    insert into investment.memorandum_party (memorandum_id, position, party_id, side, signatory_post)
    select ${memorandumId}, position, party, side, post
    from jsonb_to_recordset(${json(rows)}::jsonb) as given (position int, party uuid, side text, post text)`)
}
