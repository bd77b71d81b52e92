import type { z } from 'zod'
import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { inOneTransaction } from '../../../platform/database/one-transaction.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { type PartyChoice, takeParty } from '../../directory/index.ts'
import { addParty } from '../projects/party/add-party.ts'
import { createProject } from '../projects/project/create-project.ts'
import { createProjectSchema } from '../projects/project/project.schema.ts'
import { lockInterest } from './handle-interest.ts'
import { askerKind, askerName, type Interest } from './interest.ts'
import { interestEvent } from './interest.events.ts'
import type { ChangeProfile, openProjectSchema } from './interest.schema.ts'
import { moneyOf, requireSector } from './send-interest.ts'

/** Writes down what an investor looks for, as it was learnt since. Error on `sectorCode`: one that there is not. */
export async function changeProfile(ctx: Ctx, id: string, input: ChangeProfile): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const interest = await lockInterest(tx, id, input.revision)
    await requireSector(tx, input.sectorCode)
    const { minor, currency } = moneyOf(input)
    const [areaHa, powerMw] = [input.areaHa ?? null, input.powerMw ?? null]
    await tx.run(sql`
      update investment.interest set sector_code = ${input.sectorCode}, money_minor = ${minor}::bigint, money_currency = ${currency},
        area_ha = ${areaHa}, power_mw = ${powerMw}, rail = ${input.rail}, revision = revision + 1, updated_at = ${ctx.now}
      where id = ${id} and revision = ${input.revision}`)
    const { sectorCode, rail } = input
    const data = { sectorCode, moneyMinor: minor, currency, areaHa, powerMw, rail }
    await record(tx, ctx, interestEvent('interest.profile_changed', interest, data))
  })
}

/**
 * Opens a project at its first stage out of an interest, with whoever asked as its investor, and ties the three together.
 * Errors: `project_opened_already`; at `partner.name` those of `takeParty`.
 */
export async function openProject(ctx: Ctx, id: string, input: z.output<typeof openProjectSchema>): Promise<string> {
  allow(ctx, 'investment.write')
  const { revision, partner, ...wanted } = input
  return inOneTransaction(ctx, async (within, tx) => {
    const interest = await lockInterest(tx, id, revision)
    if (interest.projectId !== null) throw new AppError('project_opened_already', 'conflict')
    const facts = createProjectSchema.parse({ title: wanted.title, summary: {}, sectorCode: wanted.sectorCode, stage: 'contact' })
    const responsibleId = ctx.actor.kind === 'account' ? ctx.actor.accountId : null
    const project = await createProject(within, { ...facts, ...wanted, responsibleId }, { demo: interest.demo })
    const partyId = await askerOf(within, interest, partner)
    if (partyId !== null) await addParty(within, { projectId: project.id, partyId, role: 'investor', note: '' })
    await tx.run(sql`
      update investment.interest set project_id = ${project.id}, party_id = ${partyId}, revision = revision + 1, updated_at = ${ctx.now}
      where id = ${id} and revision = ${revision}`)
    await record(tx, ctx, interestEvent('interest.project_opened', interest, { projectId: project.id }))
    return project.id
  })
}

/** Who asked, as a party: known since the form was sent, else chosen by the officer, else called as the form says. */
async function askerOf(ctx: Ctx, interest: Interest, chosen: PartyChoice): Promise<string | null> {
  if (interest.partyId !== null) return interest.partyId
  if (interest.erasedAt !== null) return null
  const choice = chosen.name === '' ? { ...chosen, name: askerName(interest) } : chosen
  return (await takeParty(ctx, { field: 'partner', kind: askerKind(interest), choice, required: true }))!
}
