import { AppError } from '../../../../kernel/errors.ts'
import { type Ctx, today } from '../../../../platform/context.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { dueDay } from '../calendar/calendar.ts'
import { houseCalendar } from '../calendar/calendar.queries.ts'
import { type ProcedureStep, stepsToBegin } from '../procedure.ts'
import { stepsOf } from '../procedure.queries.ts'

export interface LockedCase {
  readonly id: string
  readonly number: string
  readonly procedureId: string
  readonly version: number
  readonly projectId: string
  readonly state: string
  readonly revision: number
  /** Since when its clock stands; null while it goes. */
  readonly clockStoppedOn: Temporal.PlainDate | null
  readonly steps: readonly ProcedureStep[]
  readonly turns: readonly { readonly no: number; readonly round: number; readonly state: string }[]
}

/** A running case that nobody else works on until the transaction ends; a conflict when it has ended. */
export async function lockCase(tx: Tx, id: string): Promise<LockedCase> {
  const row = await tx.maybe(sql<Omit<LockedCase, 'steps' | 'turns'>>`
    select id, number, procedure_id as "procedureId", version, project_id as "projectId", state, revision, (
      select stopped_on from investment.case_stop where case_id = ${id} and resumed_on is null) as "clockStoppedOn"
    from investment.procedure_case where id = ${id} for update`)
  if (!row) throw new AppError('not_found', 'not_found')
  if (row.state !== 'running') throw new AppError('case_over', 'conflict')
  return { ...row, steps: await stepsOf(tx, row.procedureId, row.version), turns: await turnsOf(tx, id) }
}

export function turnsOf(tx: Tx, caseId: string): Promise<{ no: number; round: number; state: string }[]> {
  return tx.rows(sql<{ no: number; round: number; state: string }>`
    select no, round, state from investment.case_step where case_id = ${caseId} order by no, round`)
}

/** Begins every step that waits for nothing any more, its clock from today; gives how many run now. */
export async function beginSteps(tx: Tx, ctx: Ctx, caseId: string, steps: readonly ProcedureStep[]): Promise<number> {
  const turns = await turnsOf(tx, caseId)
  const calendar = await houseCalendar(tx)
  const begin = stepsToBegin(steps, turns)
  for (const no of begin) {
    const { days, dayKind } = steps.find((step) => step.no === no)!
    const due = days === null ? null : dueDay(calendar, today(ctx), days, dayKind)
    const round = turns.filter((turn) => turn.no === no).length + 1
    await tx.run(sql`
      insert into investment.case_step (case_id, no, round, state, started_on, due_on)
      values (${caseId}, ${no}, ${round}, 'running', ${today(ctx)}, ${due})`)
  }
  return begin.length + turns.filter(({ state }) => state === 'running').length
}

/** Refuses to go on with a case while its clock stands: what happened on which day would tell nothing. */
export function requireClock({ clockStoppedOn }: LockedCase): void {
  if (clockStoppedOn) throw new AppError('clock_stands', 'conflict')
}

/** Says that a case was worked on; a conflict when someone else was quicker than `revision`. */
export async function touchCase(tx: Tx, id: string, revision: number): Promise<void> {
  const touched = await tx.run(sql`
    update investment.procedure_case set revision = revision + 1 where id = ${id} and revision = ${revision} and state = 'running'`)
  if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
}
