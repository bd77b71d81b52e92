import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blankHouse } from '../../../platform/settings/house.ts'
import type { Profile } from './interest.ts'
import { best, matchOffer, matchSite, type Reason } from './match.ts'

const nothing: Profile = { sectorCode: null, moneyMinor: null, moneyCurrency: null, areaHa: null, powerMw: null, rail: false }
const power = (available: string | null) => ({ kind: 'power', available, total: null, distanceKm: null, note: {} }) as const
const rail = (distanceKm: string | null) => ({ kind: 'rail', names: {}, distanceKm }) as const
const plot = (areaHa: string, state: 'free' | 'held') => ({ areaHa, shapeHa: null, state }) as never
const park = {
  areaHa: '100',
  boundaryHa: null,
  plots: [plot('4', 'free'), plot('9', 'held')],
  utilities: [power('6')],
  links: [],
}
const offer = {
  sectorCode: 'textile',
  costMinor: 500_000_000n,
  costCurrency: 'USD',
  areaHa: '3',
  powerMw: '2',
  rail: false,
} as const

const told = (reasons: readonly Reason[]) => Object.fromEntries(reasons.map(({ aspect, holds }) => [aspect, holds]))

describe('a site', () => {
  test('fits by the largest piece that is free, not by all of its ground', () => {
    expect(told(matchSite({ ...nothing, areaHa: '4' }, park).reasons)).toEqual({ area: 'yes' })
    expect(told(matchSite({ ...nothing, areaHa: '5' }, park).reasons)).toEqual({ area: 'no' })
    expect(told(matchSite({ ...nothing, areaHa: '5' }, { ...park, plots: [] }).reasons)).toEqual({ area: 'yes' })
  })

  test('of which nobody said how much power there is stays unknown', () => {
    const wanted = { ...nothing, powerMw: '5' }
    expect(told(matchSite(wanted, park).reasons)).toEqual({ power: 'yes' })
    expect(told(matchSite(wanted, { ...park, utilities: [power(null)] }).reasons)).toEqual({ power: 'unknown' })
    expect(told(matchSite(wanted, { ...park, utilities: [power('4.9')] }).reasons)).toEqual({ power: 'no' })
  })

  test('has rails only where they reach it', () => {
    const wanted = { ...nothing, rail: true }
    expect(told(matchSite(wanted, { ...park, links: [rail('0')] }).reasons)).toEqual({ rail: 'yes' })
    expect(told(matchSite(wanted, { ...park, links: [rail('3')] }).reasons)).toEqual({ rail: 'no' })
    expect(told(matchSite(wanted, park).reasons)).toEqual({ rail: 'unknown' })
  })
})

describe('an offer', () => {
  test('fits by sector, and by what it costs in whichever currency', () => {
    const wanted = { ...nothing, sectorCode: 'textile', moneyMinor: 3_500_000_000n, moneyCurrency: 'CNY' } as const
    // 35 million yuan at 7 to the dollar are the 5 million that it costs.
    expect(told(matchOffer(wanted, offer, blankHouse).reasons)).toEqual({ sector: 'yes', cost: 'yes' })
    const less = { ...wanted, moneyMinor: 3_499_999_999n }
    expect(told(matchOffer(less, offer, blankHouse).reasons)).toEqual({ sector: 'yes', cost: 'no' })
    const dear = { ...offer, costMinor: null, costCurrency: null }
    expect(told(matchOffer(wanted, dear, blankHouse).reasons)).toEqual({ sector: 'yes', cost: 'unknown' })
  })

  test('must not need more ground and power than the investor reckons with', () => {
    const reasons = matchOffer({ ...nothing, areaHa: '3', powerMw: '1' }, offer, blankHouse).reasons
    expect(told(reasons)).toEqual({ area: 'yes', power: 'no' })
    expect(reasons.find(({ aspect }) => aspect === 'power')?.found).toBe('2')
  })
})

test('an offer of another sector is not shown, however well the rest fits', () => {
  const wanted = { ...nothing, sectorCode: 'power', areaHa: '10', powerMw: '10' }
  const match = matchOffer(wanted, offer, blankHouse)
  expect(match.score).toBeGreaterThan(0.5)
  expect(best([match])).toEqual([])
  expect(best([matchOffer({ ...wanted, sectorCode: 'textile' }, offer, blankHouse)])).toHaveLength(1)
})

test('who looks for nothing is shown nothing, and better matches stand first', () => {
  expect(matchSite(nothing, park)).toMatchObject({ reasons: [], score: 0 })
  expect(best([matchSite(nothing, park)])).toEqual([])
  const wanted = { ...nothing, areaHa: '4', powerMw: '6' }
  const [whole, half] = [park, { ...park, utilities: [power('1')] }].map((site) => matchSite(wanted, site))
  expect(best([half!, whole!])).toEqual([whole, half])
})

test('a law: more power at the fence never makes a match worse, and the score lies between 0 and 1', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), fc.nat(500), fc.boolean(), (wanted, there, more, siding) => {
      const profile = { ...nothing, powerMw: String(wanted), areaHa: '4', rail: siding }
      const score = (mw: number) => matchSite(profile, { ...park, utilities: [power(String(mw))] }).score
      expect(score(there + more)).toBeGreaterThanOrEqual(score(there))
      expect(score(there)).toBeGreaterThanOrEqual(0)
      expect(score(there)).toBeLessThanOrEqual(1)
    }),
  )
})
