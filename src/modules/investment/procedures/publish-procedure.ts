import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { slugify } from '../../../language/index.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { nameOf } from '../plots/claim.row.ts'
import { procedureArchived, procedurePublished } from './procedure.events.ts'
import type { ProcedureInput, StepInput } from './procedure.schema.ts'

/** Puts a new procedure in force, as version 1. */
export async function createProcedure(
  ctx: Ctx,
  input: ProcedureInput,
  options: { slug?: string } = {},
): Promise<{ id: string; slug: string }> {
  allow(ctx, 'investment.write')
  return transact(ctx, async (tx) => {
    const id = newId()
    const wanted = options.slug ?? (slugify(input.names) || `p-${id.slice(-12)}`)
    const taken = await tx.maybe(sql`select 1 from investment.procedure where slug = ${wanted}`)
    const slug = taken ? `${wanted}-${id.slice(-4)}` : wanted
    await tx.run(sql`
      insert into investment.procedure (id, slug, purpose, names, site_kinds, created_at, updated_at)
      values (${id}, ${slug}, ${input.purpose}, ${json(input.names)}, ${input.siteKinds}, ${ctx.now}, ${ctx.now})`)
    await writeVersion(tx, ctx, id, 1, input)
    return { id, slug }
  })
}

/** Puts the next version in force; cases that run keep theirs. A conflict when `seen` is no longer the version in force. */
export async function publishVersion(ctx: Ctx, id: string, seen: number, input: ProcedureInput): Promise<number> {
  allow(ctx, 'investment.write')
  return transact(ctx, async (tx) => {
    const touched = await tx.run(sql`
      update investment.procedure set version = version + 1, purpose = ${input.purpose}, names = ${json(input.names)},
        site_kinds = ${input.siteKinds}, updated_at = ${ctx.now}
      where id = ${id} and version = ${seen} and archived_at is null`)
    if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
    await writeVersion(tx, ctx, id, seen + 1, input)
    return seen + 1
  })
}

/** Takes a procedure out of use: nothing new begins by it, what runs goes on. */
export async function archiveProcedure(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const touched = await tx.run(sql`
      update investment.procedure set archived_at = ${ctx.now}, updated_at = ${ctx.now} where id = ${id} and archived_at is null`)
    if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
    await record(tx, ctx, procedureArchived(id))
  })
}

async function writeVersion(tx: Tx, ctx: Ctx, id: string, version: number, input: ProcedureInput): Promise<void> {
  await tx.run(sql`
    insert into investment.procedure_version (procedure_id, version, legal_act, source, note, published_at, published_by)
    values (${id}, ${version}, ${input.legalAct}, ${input.source}, ${input.note}, ${ctx.now}, ${nameOf(ctx)})`)
  for (const [index, step] of input.steps.entries()) await insertStep(tx, id, version, index + 1, step)
  await record(tx, ctx, procedurePublished(id, { version, steps: input.steps.length, note: input.note }))
}

async function insertStep(tx: Tx, id: string, version: number, no: number, step: StepInput): Promise<void> {
  await tx.run(sql`
    insert into investment.procedure_step (procedure_id, version, no, names, office, documents, result, fee, fee_currency, fee_note,
      days, day_kind, legal_act, complain, after)
    values (${id}, ${version}, ${no}, ${json(step.names)}, ${json(step.office)}, ${json(step.documents)}, ${json(step.result)},
      ${step.fee ?? null}, ${step.fee === undefined ? null : step.feeCurrency}, ${json(step.feeNote)}, ${step.days ?? null},
      ${step.dayKind}, ${step.legalAct}, ${json(step.complain)}, ${step.after})`)
}
