import { z } from 'zod'
import { AppError } from '../../../../kernel/errors.ts'
import { type Ctx, today, transact } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { record } from '../../../../platform/events/record.ts'
import { text } from '../../../../platform/http/fields.ts'
import { allow } from '../../access.ts'
import { calendarSaved } from '../procedure.events.ts'
import { countAnew } from './count-anew.ts'

const lines = 500

export const calendarForm = z.object({
  week: z.preprocess(
    (v) => (v === undefined ? [] : Array.isArray(v) ? v : [v]),
    z.array(z.coerce.number().int().min(1).max(7)).min(1, 'required'),
  ),
  off: text(lines * 120).transform(readDays),
  worked: text(lines * 120).transform(readDays),
})

export type CalendarForm = z.output<typeof calendarForm>

/** One day a line, `2027-03-21 Navroʻz`: what follows the day is its name. */
function readDays(typed: string, context: { addIssue: (issue: { code: 'custom'; message: string }) => void }) {
  const days = new Map<string, string>()
  for (const line of typed
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)) {
    const [, day, note = ''] = /^(\d{4}-\d{2}-\d{2})(?:\s+(.{0,120}))?$/.exec(line) ?? []
    try {
      days.set(Temporal.PlainDate.from(day ?? '', { overflow: 'reject' }).toString(), note.trim())
    } catch {
      context.addIssue({ code: 'custom', message: 'calendar_line' })
      return days
    }
  }
  return days
}

/** Stores the calendar; the due days of all steps that run are counted anew by it. */
export async function saveCalendar(ctx: Ctx, { week, off, worked }: CalendarForm): Promise<void> {
  allow(ctx, 'investment.write')
  const both = [...off.keys()].find((day) => worked.has(day))
  if (both) throw new AppError('check_fields', 'invalid', { fields: { worked: { code: 'day_twice', params: { day: both } } } })
  await transact(ctx, async (tx) => {
    await tx.run(sql`update investment.working_week set days = ${[...new Set(week)].toSorted()}`)
    await tx.run(sql`delete from investment.calendar_day`)
    for (const [days, works] of [
      [off, false],
      [worked, true],
    ] as const)
      for (const [day, note] of days)
        await tx.run(sql`insert into investment.calendar_day (day, works, note) values (${day}, ${works}, ${note})`)
    const moved = await countAnew(tx)
    await record(tx, ctx, calendarSaved('house', { on: today(ctx).toString(), off: off.size, worked: worked.size, moved }))
  })
}
