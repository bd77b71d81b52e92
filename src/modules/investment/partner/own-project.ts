import type { Actor } from '../../../kernel/actor.ts'
import { AppError } from '../../../kernel/errors.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { type Sql, sql } from '../../../platform/database/sql.ts'
import { noProject } from '../projects/project/project.row.ts'

/** The two sides whose project it is. A bank, a supplier or an agency in it sees nothing of it by an account. */
export const ownRoles = ['investor', 'local_partner'] as const

/** The ids of the projects of a party, under every id that it ever had. */
export const projectsOfParty = (partyId: string): Sql => sql`
  select pp.project_id from investment.project_party pp join directory.party_now now on now.party_id = pp.party_id
  where now.id = ${partyId} and pp.role = any(${ownRoles}::text[])`

/** Who speaks for the partner, for a row that keeps it: the link, or the account. */
export interface Speaker {
  readonly linkId: string | null
  readonly accountId: string | null
}

/**
 * Who speaks for the partner of a project: the holder of its private link, or an investor whose party is a side of it;
 * undefined for everyone else. Error: `link_not_valid` for a link that was revoked since its page was opened.
 */
export async function speakerOf(db: Reader, actor: Actor, projectId: string): Promise<Speaker | undefined> {
  if (actor.kind === 'partner') {
    if (actor.projectId !== projectId) return undefined
    const link = await db.maybe(sql`
      select from investment.partner_link where id = ${actor.linkId} and project_id = ${projectId} and revoked_at is null`)
    if (!link) throw new AppError('link_not_valid', 'not_found')
    return { linkId: actor.linkId, accountId: null }
  }
  if (actor.kind !== 'account' || actor.partyId === undefined) return undefined
  const own = await db.maybe(sql`select where ${projectId}::uuid in (${projectsOfParty(actor.partyId)})`)
  return own === undefined ? undefined : { linkId: null, accountId: actor.accountId }
}

/** As `speakerOf`; of a project that is not theirs not even that it exists is said. Error: `project_not_found`. */
export async function requireSpeaker(db: Reader, actor: Actor, projectId: string): Promise<Speaker> {
  const speaker = await speakerOf(db, actor, projectId)
  if (!speaker) throw noProject()
  return speaker
}
