import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import type { Reader } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import type { PartyRole } from './party-roles.ts'

export interface ProjectParty {
  readonly id: string
  /** As it was put down; `currentId` is who it means since a merger. */
  readonly partyId: string
  readonly currentId: string
  readonly role: PartyRole
  readonly names: LocalizedText
  readonly slug: string
  readonly country: string | null
  readonly registryNumber: string | null
  readonly demo: boolean
  readonly note: string
}

/** Who takes part in a project: investors first, then by role as listed. */
export function partiesOf(db: Reader, projectId: string): Promise<ProjectParty[]> {
  return db.rows(sql<ProjectParty>`
    select pp.id, pp.party_id as "partyId", n.id as "currentId", pp.role, n.names, n.slug, n.country,
      n.registry_number as "registryNumber", n.demo, pp.note
    from investment.project_party pp join directory.party_now n on n.party_id = pp.party_id
    where pp.project_id = ${projectId}
    order by array_position(array['investor', 'local_partner', 'contractor', 'supplier', 'bank', 'consultant', 'agency', 'buyer',
      'other'], pp.role), pp.added_at, pp.id`)
}
