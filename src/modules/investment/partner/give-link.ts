import { z } from 'zod'
import { AppError } from '../../../kernel/errors.ts'
import { isId, newId } from '../../../kernel/id.ts'
import { locales } from '../../../kernel/locale.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { choice, optionalEmail, text } from '../../../platform/http/fields.ts'
import { allow } from '../access.ts'
import { lockProject } from '../projects/project/project.row.ts'
import { linkColumns, type PartnerLink } from './partner-link.ts'

export const giveLinkSchema = z.object({
  partyId: z.string().refine(isId, 'invalid'),
  label: text(120),
  locale: choice(locales),
  email: optionalEmail,
})
export type GiveLink = z.output<typeof giveLinkSchema> & { readonly projectId: string }

/** Gives a party of a project its private link. Error on `partyId`: a party that takes no part in it (`invalid_choice`). */
export async function givePartnerLink(ctx: Ctx, input: GiveLink): Promise<PartnerLink> {
  allow(ctx, 'investment.write')
  return transact(ctx, async (tx) => {
    const project = await lockProject(tx, input.projectId)
    const part = await tx.maybe(sql`
      select from investment.project_party given join directory.party_now now on now.party_id = given.party_id
      where given.project_id = ${project.id} and now.id = (select current_id from directory.party where id = ${input.partyId}) limit 1`)
    if (!part) throw new AppError('check_fields', 'invalid', { fields: { partyId: { code: 'invalid_choice' } } })
    const link = await tx.one(sql<PartnerLink>`
      insert into investment.partner_link as l (id, project_id, party_id, label, locale, email, created_by, created_at)
      values (${newId()}, ${project.id}, ${input.partyId}, ${input.label}, ${input.locale}, ${input.email},
        ${ctx.actor.kind === 'account' ? ctx.actor.accountId : null}, ${ctx.now})
      returning ${linkColumns}`)
    await recordLink(tx, ctx, 'partner.link_given', link, project.number)
    return link
  })
}

/** From now on the link opens nothing; another can be given at any time. */
export async function revokePartnerLink(ctx: Ctx, input: { readonly linkId: string }): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const link = await tx.maybe(sql<PartnerLink>`
      update investment.partner_link l set revoked_at = ${ctx.now}, version = version + 1
      where l.id = ${input.linkId} and revoked_at is null returning ${linkColumns}`)
    if (!link) throw new AppError('link_not_valid', 'not_found')
    const { number } = await lockProject(tx, link.projectId)
    await recordLink(tx, ctx, 'partner.link_revoked', link, number)
  })
}

function recordLink(
  tx: Parameters<Parameters<typeof transact>[1]>[0],
  ctx: Ctx,
  type: 'partner.link_given' | 'partner.link_revoked',
  link: PartnerLink,
  number: string,
) {
  return record(tx, ctx, {
    type,
    subject: { type: 'project', id: link.projectId },
    data: { number, linkId: link.id, partyId: link.partyId, label: link.label },
  })
}
