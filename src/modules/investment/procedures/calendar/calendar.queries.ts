import type { Reader } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import type { Calendar } from './calendar.ts'

export interface CalendarDay {
  readonly day: Temporal.PlainDate
  readonly works: boolean
  readonly note: string
}

/** Days that differ from the week, in order. */
export function calendarDays(db: Reader): Promise<CalendarDay[]> {
  return db.rows(sql<CalendarDay>`select day, works, note from investment.calendar_day order by day`)
}

/** The days of the week on which offices work. */
export async function workingWeek(db: Reader): Promise<number[]> {
  return (await db.one(sql<{ days: number[] }>`select days from investment.working_week`)).days
}

/** The house's calendar, as the rules count by it. */
export async function houseCalendar(db: Reader): Promise<Calendar> {
  const week = await workingWeek(db)
  const days = await calendarDays(db)
  return { week: new Set(week), days: new Map(days.map(({ day, works }) => [day.toString(), works])) }
}
