import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { plotSaved } from './plot.events.ts'

export interface PlotInput {
  readonly number: string
  readonly areaHa?: string | undefined
  readonly note: LocalizedText
  readonly offered: boolean
}

/** Adds a plot to a site. Refused on the field `number` when the site has one of that number. */
export async function addPlot(ctx: Ctx, siteId: string, input: PlotInput): Promise<string> {
  allow(ctx, 'investment.write')
  return transact(ctx, async (tx) => {
    const id = newId()
    const site = await tx.maybe(sql`select 1 from investment.site where id = ${siteId} for key share`)
    if (!site) throw new AppError('not_found', 'not_found')
    const added = await tx.run(sql`
      insert into investment.plot (id, site_id, number, area_ha, note, offered, created_at, updated_at)
      values (${id}, ${siteId}, ${input.number}, ${input.areaHa ?? null}, ${json(input.note)}, ${input.offered}, ${ctx.now}, ${ctx.now})
      on conflict (site_id, number) do nothing`)
    if (added === 0) throw numberTaken()
    await record(tx, ctx, plotSaved(id, { siteId, number: input.number, areaHa: input.areaHa ?? null }))
    return id
  })
}

/** Changes a plot as it stood at `revision`; a conflict when someone else changed it since. */
export async function editPlot(ctx: Ctx, id: string, revision: number, input: PlotInput): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const twin = await tx.maybe(sql`
      select 1 from investment.plot other join investment.plot p on p.site_id = other.site_id
      where p.id = ${id} and other.id <> p.id and other.number = ${input.number}`)
    if (twin) throw numberTaken()
    const touched = await tx.run(sql`
      update investment.plot set number = ${input.number}, area_ha = ${input.areaHa ?? null}, note = ${json(input.note)},
        offered = ${input.offered}, revision = revision + 1, updated_at = ${ctx.now}
      where id = ${id} and revision = ${revision}`)
    if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
    await record(tx, ctx, plotSaved(id, { number: input.number, areaHa: input.areaHa ?? null, offered: input.offered }))
  })
}

function numberTaken(): AppError {
  return new AppError('check_fields', 'invalid', { fields: { number: { code: 'plot_number_taken' } } })
}
