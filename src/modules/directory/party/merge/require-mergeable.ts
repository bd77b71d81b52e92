import { AppError } from '../../../../kernel/errors.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { nameKindOf, type PartyKind } from '../party.ts'

interface Row {
  readonly id: string
  readonly kind: PartyKind
  readonly currentId: string
  readonly placeSlug: string | null
}

/**
 * Refuses a merger of what cannot be one: a party with itself (`same_party`), a place with a company (`kinds_differ`), two
 * that have different numbers of one registry (`numbers_differ`), two places of the house's lists (`both_listed`), and a
 * party that was merged already (`merged_meanwhile`). Holds both rows.
 */
export async function requireMergeable(tx: Tx, partyId: string, intoId: string): Promise<void> {
  if (partyId === intoId) throw new AppError('same_party', 'conflict')
  const rows = await tx.rows(sql<Row>`
    select id, kind, current_id as "currentId", place_slug as "placeSlug" from directory.party
    where id in (${partyId}, ${intoId}) order by id for update`)
  const [one, other] = rows
  if (!one || !other) throw new AppError('not_found', 'not_found')
  if (rows.some(({ id, currentId }) => id !== currentId)) throw new AppError('merged_meanwhile', 'conflict')
  if (nameKindOf(one.kind) !== nameKindOf(other.kind)) throw new AppError('kinds_differ', 'conflict')
  if (one.placeSlug !== null && other.placeSlug !== null) throw new AppError('both_listed', 'conflict')
  const differing = await tx.maybe(sql`
    select 1 from directory.party a join directory.party b
      on a.registry_kind = b.registry_kind and a.registry_number <> b.registry_number
    where a.current_id = ${partyId} and b.current_id = ${intoId} and a.registry_kind in ('uscc', 'stir')`)
  if (differing) throw new AppError('numbers_differ', 'conflict')
}
