import type { HouseSettings } from '../../../platform/settings/house.ts'
import { costInDollars } from '../offers/offer-filter.ts'
import type { Offer } from '../offers/offer.ts'
import { largestPiece } from '../sites/site-filter.ts'
import { hasSiding, type Site } from '../sites/site.ts'
import type { Profile } from './interest.ts'

export const aspects = ['sector', 'cost', 'area', 'power', 'rail'] as const
export type Aspect = (typeof aspects)[number]

/** One thing that was looked for, held against what there is. */
export interface Reason {
  readonly aspect: Aspect
  /** `unknown`: nobody has said how much there is, which is not that there is none. */
  readonly holds: 'yes' | 'no' | 'unknown'
  /** Hectares or megawatts that were found, as a decimal string. */
  readonly found?: string
}

export interface Match<Found> {
  readonly found: Found
  readonly reasons: readonly Reason[]
  /** From 0 to 1: what holds counts whole, what is unknown by a third, of all that was looked for. */
  readonly score: number
}

const weight = { yes: 1, unknown: 1 / 3, no: 0 } as const

function matched<Found>(found: Found, reasons: readonly Reason[]): Match<Found> {
  const sum = reasons.reduce((total, { holds }) => total + weight[holds], 0)
  return { found, reasons, score: reasons.length === 0 ? 0 : sum / reasons.length }
}

function atLeast(aspect: Aspect, wanted: string | null, there: string | number | null): Reason[] {
  if (wanted === null) return []
  if (there === null) return [{ aspect, holds: 'unknown' }]
  return [{ aspect, holds: Number(there) >= Number(wanted) ? 'yes' : 'no', found: String(there) }]
}

type SiteFacts = Pick<Site, 'areaHa' | 'boundaryHa' | 'plots' | 'utilities' | 'links'>

/** What a site has of what is looked for: ground in one piece, power at the fence, rails. */
export function matchSite<S extends SiteFacts>(profile: Profile, site: S): Match<S> {
  const known = site.plots.length > 0 || site.areaHa !== null || site.boundaryHa !== null
  const piece = Math.round(largestPiece(site as unknown as Site) * 10_000) / 10_000
  const power = site.utilities.find(({ kind }) => kind === 'power')?.available ?? null
  const rails = site.links.filter(({ kind }) => kind === 'rail')
  const rail = hasSiding(site) ? 'yes' : rails.some(({ distanceKm }) => distanceKm !== null) ? 'no' : 'unknown'
  return matched(site, [
    ...atLeast('area', profile.areaHa, known ? piece : null),
    ...atLeast('power', profile.powerMw, power),
    ...(profile.rail ? [{ aspect: 'rail', holds: rail } as const] : []),
  ])
}

type OfferFacts = Pick<Offer, 'sectorCode' | 'costMinor' | 'costCurrency' | 'areaHa' | 'powerMw' | 'rail'>

/**
 * What an offer asks for of what is looked for: its sector, and a cost that the investor's money reaches. Ground and
 * power that a proposal needs must be no more than the investor reckons with.
 */
export function matchOffer<O extends OfferFacts>(profile: Profile, offer: O, house: Pick<HouseSettings, 'rates'>): Match<O> {
  const money = costInDollars({ costMinor: profile.moneyMinor, costCurrency: profile.moneyCurrency }, house)
  const cost = costInDollars(offer, house)
  return matched(offer, [
    ...(profile.sectorCode === null
      ? []
      : [{ aspect: 'sector', holds: profile.sectorCode === offer.sectorCode ? 'yes' : 'no' } as const]),
    ...(money === undefined
      ? []
      : [{ aspect: 'cost', holds: cost === undefined ? 'unknown' : cost <= money ? 'yes' : 'no' } as const]),
    ...atMost('area', profile.areaHa, offer.areaHa),
    ...atMost('power', profile.powerMw, offer.powerMw),
    ...(profile.rail ? [{ aspect: 'rail', holds: offer.rail ? 'yes' : 'unknown' } as const] : []),
  ])
}

function atMost(aspect: Aspect, reckoned: string | null, needed: string | null): Reason[] {
  if (reckoned === null) return []
  if (needed === null) return [{ aspect, holds: 'unknown' }]
  return [{ aspect, holds: Number(needed) <= Number(reckoned) ? 'yes' : 'no', found: needed }]
}

/** Those of which at least half holds, the best first; equal ones keep their order. Another sector is no match at all. */
export function best<Found>(matches: readonly Match<Found>[], most = 6): Match<Found>[] {
  return matches
    .filter(({ reasons }) => reasons.every(({ aspect, holds }) => aspect !== 'sector' || holds === 'yes'))
    .filter(({ score, reasons }) => score >= 0.5 && reasons.some(({ holds }) => holds === 'yes'))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
}
