import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Calendar, daysLeft, dueDay, works } from './calendar.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const plain: Calendar = { week: new Set([1, 2, 3, 4, 5]), days: new Map() }
// Friday the 20th is a holiday; Saturday the 28th is worked in its place.
const moved: Calendar = {
  ...plain,
  days: new Map([
    ['2026-11-20', false],
    ['2026-11-28', true],
  ]),
}

describe('a period', () => {
  test.each([
    // Tuesday the 24th does not count itself.
    [plain, '2026-11-24', 3, 'working', '2026-11-27'],
    [plain, '2026-11-24', 4, 'working', '2026-11-30'],
    [plain, '2026-11-24', 0, 'working', '2026-11-24'],
    [plain, '2026-11-28', 0, 'working', '2026-11-30'],
    [moved, '2026-11-24', 4, 'working', '2026-11-28'],
    [moved, '2026-11-19', 1, 'working', '2026-11-23'],
    [plain, '2026-11-24', 3, 'calendar', '2026-11-27'],
    [plain, '2026-11-24', 4, 'calendar', '2026-11-30'],
    [moved, '2026-11-24', 4, 'calendar', '2026-11-28'],
  ] as const)('%#: from %s, %d %s days end on %s', (calendar, start, days, kind, due) => {
    expect(dueDay(calendar, day(start), days, kind).toString()).toBe(due)
  })

  test('is counted down to its last day, and beyond it', () => {
    const left = (today: string) => daysLeft(plain, day(today), day('2026-11-27'), 'working')
    expect([
      left('2026-11-24'),
      left('2026-11-26'),
      left('2026-11-27'),
      left('2026-11-28'),
      left('2026-11-30'),
      left('2026-12-01'),
    ]).toEqual([3, 1, 0, -1, -1, -2])
    expect(daysLeft(plain, day('2026-11-30'), day('2026-11-27'), 'calendar')).toBe(-3)
  })
})

const calendars = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.boolean())),
  )
  .map(([week, days]): Calendar => ({
    week: new Set(week),
    days: new Map(days.map(([offset, working]) => [day('2026-11-01').add({ days: offset }).toString(), working])),
  }))
const starts = fc.integer({ min: 0, max: 200 }).map((offset) => day('2026-11-01').add({ days: offset }))

test('by any calendar a period ends on a day that is worked, and on its first day that many are left', () => {
  fc.assert(
    fc.property(calendars, starts, fc.integer({ min: 1, max: 90 }), (calendar, start, days) => {
      const due = dueDay(calendar, start, days, 'working')
      expect(works(calendar, due)).toBe(true)
      expect(daysLeft(calendar, start, due, 'working')).toBe(days)
      expect(Temporal.PlainDate.compare(due, start)).toBe(1)
      expect(works(calendar, dueDay(calendar, start, days, 'calendar'))).toBe(true)
    }),
  )
})

test('what is left only falls as days go by, to zero on the day itself', () => {
  fc.assert(
    fc.property(calendars, starts, fc.integer({ min: 1, max: 40 }), (calendar, start, days) => {
      const due = dueDay(calendar, start, days, 'working')
      const span = start.until(due).days
      const counted = Array.from({ length: span + 10 }, (_, offset) =>
        daysLeft(calendar, start.add({ days: offset }), due, 'working'),
      )
      expect(counted[span]).toBe(0)
      expect(counted).toEqual(counted.toSorted((a, b) => b - a))
      expect(counted.slice(0, span).every((left) => left > 0)).toBe(true)
      expect(counted.slice(span + 1).every((left) => left < 0)).toBe(true)
    }),
  )
})
