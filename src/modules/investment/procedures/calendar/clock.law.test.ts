import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Calendar, type ClockStop, daysLeft, dueDay, works } from './calendar.ts'

const first = Temporal.PlainDate.from('2026-01-05')
const day = (offset: number) => first.add({ days: offset })

const calendars = fc
  .record({
    week: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    days: fc.array(fc.tuple(fc.integer({ min: 0, max: 150 }), fc.boolean()), { maxLength: 12 }),
  })
  .map(({ week, days }): Calendar => ({
    week: new Set(week),
    days: new Map(days.map(([offset, on]) => [day(offset).toString(), on])),
  }))

// Stops one after the other, each with a length and a gap; some of length nought.
const stopLists = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 12 })), { maxLength: 5 })
  .map((list) => {
    let at = 0
    return list.map(([gap, length]): ClockStop => {
      const from = at + gap
      at = from + length
      return { from: day(from), to: day(at) }
    })
  })
const kinds = fc.constantFrom('working' as const, 'calendar' as const)
const periods = fc.integer({ min: 1, max: 20 })
const all: Calendar = { week: new Set([1, 2, 3, 4, 5, 6, 7]), days: new Map() }

describe('a clock with stops', () => {
  test('ends where somebody ends who walks day by day and counts', () => {
    fc.assert(
      fc.property(calendars, stopLists, periods, kinds, (calendar, stops, days, kind) => {
        // The walker knows nothing of ranges: a switch that is turned off on some evenings and on on others.
        let left = days
        let at = first
        let stands = false
        const turn = () => {
          for (const { from, to } of stops) {
            if (from.equals(at)) stands = true
            if (to?.equals(at)) stands = false
          }
        }
        turn()
        const hours = () => stands
        while (left > 0) {
          at = at.add({ days: 1 })
          if (!hours() && (kind === 'calendar' || works(calendar, at))) left -= 1
          turn()
        }
        while (stands || !works(calendar, at)) {
          at = at.add({ days: 1 })
          turn()
        }
        expect(dueDay(calendar, first, days, kind, stops).toString()).toBe(at.toString())
      }),
      { numRuns: 500 },
    )
  })

  test('has as many days left when it goes on as when it was stopped', () => {
    fc.assert(
      fc.property(
        calendars,
        periods,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        (calendar, days, at, length) => {
          for (const [by, kind] of [
            [calendar, 'working'],
            [all, 'calendar'],
          ] as const) {
            const before = dueDay(by, first, days, kind)
            const stop = { from: day(at), to: day(at + length) }
            fc.pre(Temporal.PlainDate.compare(stop.from, before) < 0)
            const after = dueDay(by, first, days, kind, [stop])
            expect(daysLeft(by, stop.to, after, kind, [stop])).toBe(daysLeft(by, stop.from, before, kind))
          }
        },
      ),
    )
  })

  test('is moved by nothing that happens after its end, and by adjoining stops as by one', () => {
    fc.assert(
      fc.property(
        calendars,
        periods,
        kinds,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 10 }),
        (calendar, days, kind, gap, more) => {
          const due = dueDay(calendar, first, days, kind)
          const later = { from: due.add({ days: gap }), to: due.add({ days: gap + more }) }
          expect(dueDay(calendar, first, days, kind, [later]).equals(due)).toBe(true)
          const [a, b, c] = [day(1), day(1 + gap), day(1 + gap + more)]
          const split = [
            { from: a, to: b },
            { from: b, to: c },
          ]
          expect(
            dueDay(calendar, first, days, kind, split).equals(dueDay(calendar, first, days, kind, [{ from: a, to: c }])),
          ).toBe(true)
        },
      ),
    )
  })

  test('stopped on its last day is due on the day it goes on', () => {
    const week: Calendar = { week: new Set([1, 2, 3, 4, 5]), days: new Map() }
    // Three working days from Monday the 5th: Thursday the 8th.
    expect(dueDay(week, first, 3, 'working').toString()).toBe('2026-01-08')
    const stop = { from: Temporal.PlainDate.from('2026-01-08'), to: Temporal.PlainDate.from('2026-02-02') }
    expect(dueDay(week, first, 3, 'working', [stop]).toString()).toBe('2026-02-02')
    expect(daysLeft(week, stop.to, stop.to, 'working', [stop])).toBe(0)
    const late = { from: Temporal.PlainDate.from('2026-01-12'), to: Temporal.PlainDate.from('2026-02-02') }
    // Late by two working days when it was stopped, and by no more when it goes on.
    expect(daysLeft(week, late.to, Temporal.PlainDate.from('2026-01-08'), 'working', [late])).toBe(-2)
  })
})
