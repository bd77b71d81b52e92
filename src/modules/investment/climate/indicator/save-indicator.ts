import { AppError } from '../../../../kernel/errors.ts'
import { newId } from '../../../../kernel/id.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { json, sql } from '../../../../platform/database/sql.ts'
import { record } from '../../../../platform/events/record.ts'
import { allow } from '../../access.ts'
import { indicatorChanged, indicatorCreated } from '../climate.events.ts'
import type { IndicatorInput } from './indicator.ts'

const taken = (field: string, code: string) => new AppError('check_fields', 'invalid', { fields: { [field]: { code } } })

/** Adds an indicator. Errors on the fields `code` and `purpose` when another one has them already. */
export async function createIndicator(ctx: Ctx, input: IndicatorInput): Promise<{ id: string; code: string }> {
  allow(ctx, 'investment.write')
  return transact(ctx, async (tx) => {
    const id = newId()
    await requirePurposeFree(tx, id, input)
    const added = await tx.run(sql`
      insert into investment.indicator (id, code, topic, kind, names, unit, currency, purpose, share_of, headline, position, archived, created_at)
      values (${id}, ${input.code}, ${input.topic}, ${input.kind}, ${json(input.names)}, ${json(input.unit)}, ${input.currency ?? null},
        ${input.purpose ?? null}, ${input.shareOf ?? null}, ${input.headline}, ${input.position ?? 100}, ${input.archived}, ${ctx.now})
      on conflict (code) do nothing`)
    if (added === 0) throw taken('code', 'code_taken')
    await record(tx, ctx, indicatorCreated(id, { code: input.code, topic: input.topic }))
    return { id, code: input.code }
  })
}

/**
 * Changes an indicator as it stood at `revision`; a conflict when someone else changed it since. Code and kind stay: its
 * figures and the files of the house name it by them (`kind_is_fixed`, `code_is_fixed`).
 */
export async function editIndicator(ctx: Ctx, id: string, revision: number, input: IndicatorInput): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const before = await tx.maybe(sql<{ code: string; kind: string; revision: number }>`
      select code, kind, revision from investment.indicator where id = ${id} for update`)
    if (!before) throw new AppError('not_found', 'not_found')
    if (before.revision !== revision) throw new AppError('changed_meanwhile', 'conflict')
    if (before.code !== input.code) throw taken('code', 'code_is_fixed')
    if (before.kind !== input.kind) throw taken('kind', 'kind_is_fixed')
    await requirePurposeFree(tx, id, input)
    const touched = await tx.run(sql`
      update investment.indicator set topic = ${input.topic}, names = ${json(input.names)}, unit = ${json(input.unit)},
        currency = ${input.currency ?? null}, purpose = ${input.purpose ?? null}, share_of = ${input.shareOf ?? null}, headline = ${input.headline},
        position = ${input.position ?? 100}, archived = ${input.archived}, revision = revision + 1
      where id = ${id} and revision = ${revision}`)
    if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
    await record(tx, ctx, indicatorChanged(id, { code: input.code, revision: revision + 1 }))
  })
}

// An estimate takes each price from one place.
async function requirePurposeFree(tx: Tx, id: string, { purpose }: IndicatorInput): Promise<void> {
  if (!purpose) return
  const other = await tx.maybe(sql`select 1 from investment.indicator where purpose = ${purpose} and id <> ${id}`)
  if (other) throw taken('purpose', 'purpose_taken')
}
