import type { Reader } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import type { ClockStop } from '../calendar/calendar.ts'

/** A time in which the clock of a case stood still, and by what right. */
export interface CaseStop extends ClockStop {
  readonly caseId: string
  readonly no: number
  readonly reason: string
  readonly basis: string
  /** What was said when it went on. */
  readonly note: string
}

/** The stops of some cases, the earliest first. */
export function stopsOf(db: Reader, caseIds: readonly string[]): Promise<CaseStop[]> {
  return db.rows(sql<CaseStop>`
    select case_id as "caseId", no, stopped_on as "from", resumed_on as "to", reason, basis, note
    from investment.case_stop where case_id = any(${caseIds}::uuid[]) order by case_id, no`)
}
