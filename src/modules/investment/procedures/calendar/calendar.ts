/** On which days offices work. */
export interface Calendar {
  /** ISO 8601: 1 Monday … 7 Sunday. */
  readonly week: ReadonlySet<number>
  /** Days that differ from the week: holidays, and days off that are worked. */
  readonly days: ReadonlyMap<string, boolean>
}

/** A time in which a clock stood still: the days after `from` up to and including `to`; without `to` it stands still yet. */
export interface ClockStop {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate | null
}

export function works({ week, days }: Calendar, day: Temporal.PlainDate): boolean {
  return days.get(day.toString()) ?? week.has(day.dayOfWeek)
}

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0

function stood(stops: readonly ClockStop[], day: Temporal.PlainDate): boolean {
  return stops.some(({ from, to }) => isAfter(day, from) && (to === null || !isAfter(day, to)))
}

// A calendar in which nobody works for a decade is a mistake, not a holiday.
const longest = 3660

/**
 * The last day of a period that begins on `start`: the day itself does not count, nor do days on which the clock stood
 * still. Counted in working days, or in calendar days; one of those that ends on a day off ends on the next working day, and
 * one that ends on the day of a stop ends on the day on which the clock goes on. Only stops that have ended are reckoned.
 */
export function dueDay(
  calendar: Calendar,
  start: Temporal.PlainDate,
  days: number,
  kind: 'working' | 'calendar',
  stops: readonly ClockStop[] = [],
): Temporal.PlainDate {
  let day = start
  for (let counted = 0, tries = 0; counted < days && tries < longest; tries++) {
    day = day.add({ days: 1 })
    if (counts(calendar, day, kind, stops)) counted++
  }
  return lastDay(calendar, day, stops)
}

// Whoever still had that day when the clock was stopped has the day on which it goes on; nothing ends on a day off.
function lastDay(calendar: Calendar, from: Temporal.PlainDate, stops: readonly ClockStop[]): Temporal.PlainDate {
  let day = from
  for (let tries = 0; tries < longest; tries++) {
    const stop = stops.find(({ from: stopped, to }) => to !== null && !isAfter(stopped, day) && isAfter(to, day))
    if (!stop && works(calendar, day)) return day
    day = stop?.to ?? day.add({ days: 1 })
  }
  return day
}

function counts(calendar: Calendar, day: Temporal.PlainDate, kind: 'working' | 'calendar', stops: readonly ClockStop[]): boolean {
  return !stood(stops, day) && (kind === 'calendar' || works(calendar, day))
}

/**
 * Days from `today` to `due`, of the kind that the period is counted in: 0 on the last day, below zero once it has passed;
 * days on which the clock stood still are not counted.
 */
export function daysLeft(
  calendar: Calendar,
  today: Temporal.PlainDate,
  due: Temporal.PlainDate,
  kind: 'working' | 'calendar',
  stops: readonly ClockStop[] = [],
): number {
  const late = isAfter(today, due)
  const [from, to] = late ? [due, today] : [today, due]
  let count = 0
  for (let day = from.add({ days: 1 }); !isAfter(day, to); day = day.add({ days: 1 }))
    if (counts(calendar, day, kind, stops)) count++
  return late ? -Math.max(1, count) : count
}
