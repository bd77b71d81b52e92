import { AppError } from '../../../../kernel/errors.ts'
import { newId } from '../../../../kernel/id.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../access.ts'
import { recordProject } from '../events.ts'
import { lockProject, touchProject } from '../project/project.row.ts'
import type { AddParty, RemoveParty } from './party.schema.ts'
import type { PartyRole } from './party-roles.ts'

/** Puts a party of the directory to a project. Errors: `check_fields` for one that is not there, or in this role already. */
export async function addParty(ctx: Ctx, input: AddParty): Promise<string> {
  allow(ctx, 'investment.write')
  return transact(ctx, async (tx) => {
    const project = await lockProject(tx, input.projectId)
    const party = await tx.maybe(sql<{ id: string }>`
      select id from directory.party_now where party_id = ${input.partyId} and kind <> 'place'`)
    if (!party) throw atParty('not_there')
    const there = await tx.maybe(sql`
      select 1 from investment.project_party pp join directory.party_now n on n.party_id = pp.party_id
      where pp.project_id = ${project.id} and n.id = ${party.id} and pp.role = ${input.role}`)
    if (there) throw atParty('party_there')
    const id = newId()
    await tx.run(sql`
      insert into investment.project_party (id, project_id, party_id, role, note, added_at)
      values (${id}, ${project.id}, ${party.id}, ${input.role}, ${input.note}, ${ctx.now})`)
    await touchProject(tx, ctx, project.id)
    const data = { number: project.number, partyId: party.id, role: input.role }
    await recordProject(tx, ctx, project.id, 'project.party_added', data)
    return id
  })
}

/** Takes a party off a project; the trail keeps that it was there. */
export async function removeParty(ctx: Ctx, input: RemoveParty): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const project = await lockProject(tx, input.projectId)
    const gone = await tx.maybe(sql<{ partyId: string; role: PartyRole }>`
      delete from investment.project_party where id = ${input.id} and project_id = ${project.id}
      returning party_id as "partyId", role`)
    if (!gone) throw new AppError('changed_meanwhile', 'conflict')
    await touchProject(tx, ctx, project.id)
    await recordProject(tx, ctx, project.id, 'project.party_removed', { number: project.number, ...gone })
  })
}

const atParty = (code: string) => new AppError('check_fields', 'invalid', { fields: { partyId: { code } } })
