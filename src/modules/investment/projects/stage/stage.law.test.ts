import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isLive,
  liveStages,
  moved,
  moveTo,
  needsReason,
  projectTransitions,
  reachable,
  type Stage,
  stages,
  type Standing,
} from './stage.ts'

const start: Standing = { stage: 'contact', stoppedAt: null }
const order = (stage: Stage) => liveStages.indexOf(stage as (typeof liveStages)[number])

/** Walks at random over what is reachable; gives every standing on the way. */
const walk = (choices: readonly number[]): Standing[] =>
  choices.reduce<Standing[]>(
    (way, choice) => {
      const now = way.at(-1)!
      const open = reachable(now)
      const { stage, stoppedAt } = moved(now, open[choice % open.length]!)
      return [...way, { stage, stoppedAt }]
    },
    [start],
  )

const walks = fc.array(fc.nat(30), { maxLength: 40 }).map(walk)

describe('the way of a project', () => {
  test('every walk stays in legal states, and none of them is an end', () => {
    fc.assert(
      fc.property(walks, (way) => {
        for (const standing of way) {
          expect(isLive(standing.stage)).toBe(standing.stoppedAt === null)
          expect(reachable(standing)).not.toEqual([])
          expect(reachable(standing)).not.toContain(standing.stage)
        }
      }),
    )
  })

  test('one step leads to a stage or none, and what is not offered is refused', () => {
    fc.assert(
      fc.property(walks, fc.constantFrom(...stages), (way, to) => {
        const now = way.at(-1)!
        const open = reachable(now)
        if (open.includes(to)) expect(moved(now, to).stage).toBe(to)
        else expect(() => moved(now, to)).toThrow('stage_not_reachable')
      }),
    )
  })

  test('a pause never carries a project further than it stood', () => {
    fc.assert(
      fc.property(walks, (way) => {
        way.forEach((now, index) => {
          const before = way[index - 1]
          if (before?.stoppedAt && isLive(now.stage)) expect(order(now.stage)).toBeLessThanOrEqual(order(before.stoppedAt))
        })
      }),
    )
  })

  test('what goes back, pauses, is dropped or taken up again after that is explained; what goes on is not', () => {
    fc.assert(
      fc.property(walks, fc.constantFrom(...stages), (way, to) => {
        const now = way.at(-1)!
        const move = moveTo(now, to)
        if (!move) return
        const forward = isLive(now.stage) && isLive(to) && order(to) > order(now.stage)
        expect(needsReason(move, now.stage)).toBe(!forward && now.stage !== 'paused' ? true : move === 'drop')
      }),
    )
  })

  test('full output is reached in order, nothing built without land or money', () => {
    expect(projectTransitions.to_full.from).toEqual(['commissioned'])
    expect(projectTransitions.to_building.from).toEqual(['land', 'financing'])
    expect(moveTo({ stage: 'contact', stoppedAt: null }, 'building')).toBeUndefined()
    expect(moveTo({ stage: 'full', stoppedAt: null }, 'dropped')).toBeUndefined()
    expect(moveTo({ stage: 'paused', stoppedAt: 'full' }, 'dropped')).toBe('drop')
  })

  test('the whole way can be walked', () => {
    const end = liveStages.slice(1).reduce<Standing>((now, stage) => moved(now, stage), start)
    expect(end.stage).toBe('full')
  })
})
