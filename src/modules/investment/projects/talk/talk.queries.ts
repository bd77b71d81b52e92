import type { Reader } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import type { TroubleOutcome } from './talk.schema.ts'

export interface Meeting {
  readonly id: string
  readonly heldOn: Temporal.PlainDate
  readonly place: string
  readonly people: string
  readonly agreed: string
  readonly actorName: string
}

/** Meetings about a project, the latest first. */
export function meetingsOf(db: Reader, projectId: string): Promise<Meeting[]> {
  return db.rows(sql<Meeting>`
    select id, held_on as "heldOn", place, people, agreed, actor_name as "actorName"
    from investment.project_meeting where project_id = ${projectId} order by held_on desc, added_at desc, id desc`)
}

export interface Trouble {
  readonly id: string
  readonly agency: string
  readonly body: string
  readonly reportedBy: 'investor' | 'house'
  readonly openedOn: Temporal.PlainDate
  readonly closedOn: Temporal.PlainDate | null
  readonly outcome: TroubleOutcome | null
  readonly answer: string
  readonly revision: number
}

/** Troubles of a project: open ones first, the oldest of them at the top. */
export function troublesOf(db: Reader, projectId: string): Promise<Trouble[]> {
  return db.rows(sql<Trouble>`
    select id, agency, body, reported_by as "reportedBy", opened_on as "openedOn", closed_on as "closedOn", outcome, answer, revision
    from investment.project_trouble where project_id = ${projectId}
    order by closed_on is not null, case when closed_on is null then opened_on end, closed_on desc, id`)
}

/** How long a trouble has stood open, in days. */
export function daysOpen({ openedOn, closedOn }: Trouble, today: Temporal.PlainDate): number {
  return openedOn.until(closedOn ?? today, { largestUnit: 'days' }).days
}
