import { decimal, roundTo } from '../../../../kernel/decimal.ts'
import { AppError } from '../../../../kernel/errors.ts'
import { newId } from '../../../../kernel/id.ts'
import { type Ctx, today, transact } from '../../../../platform/context.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import { type FigureData, recordProject } from '../events.ts'
import { lockProject, touchProject, writer } from '../project/project.row.ts'
import { requireDay } from '../require-day.ts'
import type { AddFigure } from './figure.schema.ts'

/**
 * States a figure, or corrects one by a new row; gives its id. Errors: `figure_not_found` and `figure_replaced` for what is
 * corrected, `check_fields` for a day in the future (what is planned may lie there).
 */
export async function addFigure(ctx: Ctx, input: AddFigure): Promise<string> {
  allow(ctx, 'investment.write')
  const asOf = input.asOf ?? today(ctx)
  if (!input.kind.endsWith('planned')) requireDay(ctx, 'asOf', asOf)
  return transact(ctx, async (tx) => {
    const project = await lockProject(tx, input.projectId)
    if (input.replaces) await requireStanding(tx, input, input.replaces)
    const id = newId()
    const by = writer(ctx)
    const value = valueOf(input)
    await tx.run(sql`
      insert into investment.project_figure (id, project_id, kind, year, currency, amount_minor, jobs, quantity, unit, per_year,
        as_of, source, replaces, actor_id, actor_name, recorded_at)
      values (${id}, ${project.id}, ${input.kind}, ${value.year}, ${value.currency}, ${value.minor}::bigint, ${value.jobs},
        ${value.quantity}::numeric, ${value.unit}, ${value.perYear}, ${asOf}, ${input.source}, ${input.replaces}, ${by.id},
        ${by.name}, ${ctx.now})`)
    await touchProject(tx, ctx, project.id)
    await recordProject(tx, ctx, project.id, 'project.figure_added', {
      number: project.number,
      figureId: id,
      kind: input.kind,
      asOf: String(asOf),
      replaces: input.replaces,
      ...value,
    })
    return id
  })
}

type Value = Pick<FigureData, 'year' | 'currency' | 'minor' | 'jobs' | 'quantity' | 'unit' | 'perYear'>

const nothing: Value = { year: null, currency: null, minor: null, jobs: null, quantity: null, unit: null, perYear: null }

function valueOf(input: AddFigure): Value {
  switch (input.kind) {
    case 'money_planned':
    case 'money_paid':
      return { ...nothing, year: input.year, currency: input.currency, minor: String(roundTo(decimal(input.amount), 2)) }
    case 'jobs_planned':
    case 'jobs_filled':
      return { ...nothing, jobs: input.jobs }
    case 'capacity_planned':
    case 'capacity_reached':
      return { ...nothing, quantity: input.quantity, unit: input.unit, perYear: input.perYear }
  }
}

async function requireStanding(tx: Tx, { projectId, kind }: AddFigure, replaces: string): Promise<void> {
  const old = await tx.maybe(sql<{ replaced: boolean }>`
    select exists (select from investment.project_figure later where later.replaces = f.id) as replaced
    from investment.project_figure f where f.id = ${replaces} and f.project_id = ${projectId} and f.kind = ${kind}`)
  if (!old) throw new AppError('figure_not_found', 'not_found')
  if (old.replaced) throw new AppError('figure_replaced', 'conflict')
}
