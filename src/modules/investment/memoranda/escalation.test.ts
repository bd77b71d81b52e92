import fc from 'fast-check'
import { expect, test } from 'vitest'
import { levelAfter, noticeOn, reminderDays } from './escalation.ts'

const due = Temporal.PlainDate.from('2026-06-30')
const steps = [
  { level: 1, afterDays: 1 },
  { level: 2, afterDays: 14 },
  { level: 3, afterDays: 30 },
]
const on = (days: number) => noticeOn(due, due.add({ days }), steps)

test('the owner hears of it from seven days before, then nearer and nearer', () => {
  expect(on(-8)).toBeUndefined()
  expect(on(-7)).toEqual({ kind: 'reminder', step: 7 })
  expect(on(-4)).toEqual({ kind: 'reminder', step: 7 })
  expect(on(-3)).toEqual({ kind: 'reminder', step: 3 })
  expect(on(-1)).toEqual({ kind: 'reminder', step: 1 })
  expect(on(0)).toEqual({ kind: 'reminder', step: 0 })
})

test('what is overdue climbs by the schedule of the house', () => {
  expect(on(1)).toEqual({ kind: 'escalation', step: 1 })
  expect(on(13)).toEqual({ kind: 'escalation', step: 1 })
  expect(on(14)).toEqual({ kind: 'escalation', step: 2 })
  expect(on(400)).toEqual({ kind: 'escalation', step: 3 })
})

test('without a schedule it stays with the owner', () => {
  expect(noticeOn(due, due.add({ days: 90 }), [])).toEqual({ kind: 'reminder', step: 0 })
})

test('time never takes a word back: as days pass, reminders come nearer and levels only rise', () => {
  const schedule = fc
    .uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 6 })
    .map((days) => days.toSorted((a, b) => a - b).map((afterDays, index) => ({ level: index + 1, afterDays })))
  const rank = (day: number, given: typeof steps) => {
    const notice = noticeOn(due, due.add({ days: day }), given)
    if (!notice) return -100
    return notice.kind === 'reminder' ? -notice.step : notice.step
  }
  fc.assert(
    fc.property(schedule, fc.integer({ min: -30, max: 200 }), (given, day) => {
      expect(rank(day + 1, given)).toBeGreaterThanOrEqual(rank(day, given))
      expect(levelAfter(day, given)).toBe(given.filter(({ afterDays }) => afterDays <= day).length)
      const notice = noticeOn(due, due.add({ days: day }), given)
      expect(notice === undefined).toBe(day < -Math.max(...reminderDays))
    }),
  )
})
