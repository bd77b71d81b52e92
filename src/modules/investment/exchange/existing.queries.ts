import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { ExchangeKind } from './fields.ts'

/** What stands in the house already, for telling a row that comes a second time. */
export interface Existing {
  readonly id: string
  readonly number: string
  readonly title: LocalizedText
  readonly signedOn: Temporal.PlainDate | null
  /** As they stand now, after mergers. */
  readonly partyIds: readonly string[]
}

export function existing(db: Reader, kind: ExchangeKind): Promise<Existing[]> {
  if (kind === 'projects')
    return db.rows(sql<Existing>`
      select p.id, p.number, p.title, null::date as "signedOn", array(
        select n.id from investment.project_party pp join directory.party_now n on n.party_id = pp.party_id
        where pp.project_id = p.id) as "partyIds"
      from investment.project p`)
  if (kind === 'sites')
    return db.rows(sql<Existing>`
      select id, slug as number, names as title, null::date as "signedOn", '{}'::text[] as "partyIds" from investment.site`)
  if (kind === 'plots')
    return db.rows(sql<Existing>`
      select p.id, s.slug || '/' || p.number as number, s.names as title, null::date as "signedOn", '{}'::text[] as "partyIds"
      from investment.plot p join investment.site s on s.id = p.site_id`)
  return db.rows(sql<Existing>`
    select m.id, m.number, m.title, m.signed_on as "signedOn", array(
      select n.id from investment.memorandum_party mp join directory.party_now n on n.party_id = mp.party_id
      where mp.memorandum_id = m.id) as "partyIds"
    from investment.memorandum m where m.state <> 'discarded'`)
}
