import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import type { Reader } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import type { PartyKind } from '../party.ts'

/** One that was merged into a party, directly or by way of another. */
export interface Merged {
  readonly mergerId: string
  readonly partyId: string
  readonly kind: PartyKind
  readonly names: LocalizedText
  readonly intoId: string
  readonly at: Temporal.Instant
  readonly actorName: string
}

/** All that a party stands for besides itself, the latest first. */
export function mergedInto(db: Reader, partyId: string): Promise<Merged[]> {
  return db.rows(sql<Merged>`
    select m.id as "mergerId", p.id as "partyId", p.kind, p.names, m.into_id as "intoId", m.at, m.actor_name as "actorName"
    from directory.party p join directory.party_merger m on m.party_id = p.id and m.undone_at is null
    where p.current_id = ${partyId} order by m.at desc, m.id`)
}

/** Pairs that somebody told apart, of one party. */
export function toldApartFrom(db: Reader, partyId: string): Promise<{ id: string; kind: PartyKind; names: LocalizedText }[]> {
  return db.rows(sql<{ id: string; kind: PartyKind; names: LocalizedText }>`
    select distinct now.id, now.kind, now.names from directory.party_apart a
      join directory.party p on p.id in (a.one_id, a.other_id)
      join directory.party_now now on now.party_id = p.id
    where (a.one_id in (select id from directory.party where current_id = ${partyId})
        or a.other_id in (select id from directory.party where current_id = ${partyId}))
      and p.current_id <> ${partyId}`)
}
