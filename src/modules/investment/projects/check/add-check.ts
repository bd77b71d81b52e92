import { decimal, roundTo } from '../../../../kernel/decimal.ts'
import { newId } from '../../../../kernel/id.ts'
import { type Ctx, today, transact } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import { recordProject } from '../events.ts'
import { lockProject, touchProject, writer } from '../project/project.row.ts'
import { requireDay } from '../require-day.ts'
import type { AddCheck } from './check.schema.ts'
import { requireParty } from './require-party.ts'
import { registryNumberValid } from './registry-number.ts'

/**
 * Writes down what a check of a partner found; earlier checks stay as they are. A registry number whose check digit is wrong
 * is kept and said to be so: papers with wrong numbers are a finding.
 */
export async function addCheck(ctx: Ctx, input: AddCheck): Promise<string> {
  allow(ctx, 'investment.write')
  const checkedOn = input.checkedOn ?? today(ctx)
  requireDay(ctx, 'checkedOn', checkedOn)
  return transact(ctx, async (tx) => {
    const project = await lockProject(tx, input.projectId)
    await requireParty(tx, input.partyId)
    const id = newId()
    const by = writer(ctx)
    const turnover = input.turnover === undefined ? null : String(roundTo(decimal(input.turnover), 2))
    await tx.run(sql`
      insert into investment.project_check (id, project_id, party_id, partner_name, country, registry_number, number_valid,
        turnover_minor, turnover_currency, turnover_year, outcome, notes, checked_on, actor_id, actor_name, recorded_at)
      values (${id}, ${project.id}, ${input.partyId}, ${input.partnerName}, ${input.country}, ${input.registryNumber},
        ${registryNumberValid(input.country, input.registryNumber)}, ${turnover}::bigint,
        ${turnover === null ? null : (input.turnoverCurrency ?? null)}, ${turnover === null ? null : (input.turnoverYear ?? null)},
        ${input.outcome}, ${input.notes}, ${checkedOn}, ${by.id}, ${by.name}, ${ctx.now})`)
    await touchProject(tx, ctx, project.id)
    await recordProject(tx, ctx, project.id, 'project.checked', {
      number: project.number,
      checkId: id,
      outcome: input.outcome,
      checkedOn: String(checkedOn),
    })
    return id
  })
}
