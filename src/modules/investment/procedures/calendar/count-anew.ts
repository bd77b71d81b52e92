import type { Tx } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { stopsOf } from '../cases/case-stop.queries.ts'
import type { DayKind } from '../procedure.ts'
import { houseCalendar } from './calendar.queries.ts'
import { dueDay } from './calendar.ts'

/** Counts the due days of the steps that run, of one case or of all, leaving those whose clock stands; gives how many moved. */
export async function countAnew(tx: Tx, caseId?: string): Promise<number> {
  const calendar = await houseCalendar(tx)
  const running = await tx.rows(sql<{
    caseId: string
    no: number
    round: number
    startedOn: Temporal.PlainDate
    dueOn: Temporal.PlainDate | null
    days: number
    dayKind: DayKind
  }>`
    select t.case_id as "caseId", t.no, t.round, t.started_on as "startedOn", t.due_on as "dueOn", s.days, s.day_kind as "dayKind"
    from investment.case_step t join investment.procedure_case c on c.id = t.case_id
    join investment.procedure_step s on s.procedure_id = c.procedure_id and s.version = c.version and s.no = t.no
    where t.state = 'running' and s.days is not null and (${caseId ?? null}::uuid is null or t.case_id = ${caseId ?? null}::uuid)
      and not exists (select from investment.case_stop open where open.case_id = t.case_id and open.resumed_on is null)
    order by t.case_id, t.no for update of t`)
  const stops = Map.groupBy(await stopsOf(tx, [...new Set(running.map((step) => step.caseId))]), (stop) => stop.caseId)
  let moved = 0
  for (const { caseId: of, no, round, startedOn, dueOn, days, dayKind } of running) {
    const due = dueDay(calendar, startedOn, days, dayKind, stops.get(of))
    if (dueOn?.equals(due)) continue
    moved += await tx.run(sql`
      update investment.case_step set due_on = ${due} where case_id = ${of} and no = ${no} and round = ${round}`)
  }
  return moved
}
