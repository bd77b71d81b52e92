/** On which days offices work. */
export interface Calendar {
  /** ISO 8601: 1 Monday … 7 Sunday. */
  readonly week: ReadonlySet<number>
  /** Days that differ from the week: holidays, and days off that are worked. */
  readonly days: ReadonlyMap<string, boolean>
}

export function works({ week, days }: Calendar, day: Temporal.PlainDate): boolean {
  return days.get(day.toString()) ?? week.has(day.dayOfWeek)
}

// A calendar in which nobody works for a decade is a mistake, not a holiday.
const longest = 3660

/**
 * The last day of a period that begins on `start`: the day itself does not count. Counted in working days, or in calendar
 * days; one of those that ends on a day off ends on the next working day.
 */
export function dueDay(
  calendar: Calendar,
  start: Temporal.PlainDate,
  days: number,
  kind: 'working' | 'calendar',
): Temporal.PlainDate {
  if (kind === 'calendar') return nextWorking(calendar, start.add({ days }))
  let day = start
  for (let counted = 0, tries = 0; counted < days && tries < longest; tries++) {
    day = day.add({ days: 1 })
    if (works(calendar, day)) counted++
  }
  return days === 0 ? nextWorking(calendar, start) : day
}

function nextWorking(calendar: Calendar, from: Temporal.PlainDate): Temporal.PlainDate {
  let day = from
  for (let tries = 0; tries < longest && !works(calendar, day); tries++) day = day.add({ days: 1 })
  return day
}

/** Days from `today` to `due`, of the kind that the period is counted in: 0 on the last day, below zero once it has passed. */
export function daysLeft(
  calendar: Calendar,
  today: Temporal.PlainDate,
  due: Temporal.PlainDate,
  kind: 'working' | 'calendar',
): number {
  if (kind === 'calendar') return today.until(due).days
  const late = Temporal.PlainDate.compare(today, due) > 0
  const [from, to] = late ? [due, today] : [today, due]
  let count = 0
  for (let day = from.add({ days: 1 }); Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 }))
    if (works(calendar, day)) count++
  return late ? -Math.max(1, count) : count
}
