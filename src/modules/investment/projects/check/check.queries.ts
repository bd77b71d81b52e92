import type { Currency } from '../../../../kernel/money.ts'
import type { Reader } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import type { CheckOutcome } from './check.schema.ts'

export interface PartnerCheck {
  readonly id: string
  readonly partyId: string | null
  readonly partnerName: string
  readonly country: string
  readonly registryNumber: string
  readonly numberValid: boolean | null
  readonly turnoverMinor: bigint | null
  readonly turnoverCurrency: Currency | null
  readonly turnoverYear: number | null
  readonly outcome: CheckOutcome
  readonly notes: string
  readonly checkedOn: Temporal.PlainDate
  readonly actorName: string
}

/** Every check of a project's partners, the latest first. */
export function checksOf(db: Reader, projectId: string): Promise<PartnerCheck[]> {
  return db.rows(sql<PartnerCheck>`
    select id, party_id as "partyId", partner_name as "partnerName", country, registry_number as "registryNumber",
      number_valid as "numberValid", turnover_minor as "turnoverMinor", turnover_currency as "turnoverCurrency",
      turnover_year as "turnoverYear", outcome, notes, checked_on as "checkedOn", actor_name as "actorName"
    from investment.project_check where project_id = ${projectId} order by checked_on desc, recorded_at desc, id desc`)
}
