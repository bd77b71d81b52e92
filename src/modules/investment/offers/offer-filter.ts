import { isDecimal } from '../../../kernel/decimal.ts'
import { normaliseDecimal } from '../../../platform/http/fields.ts'
import type { HouseSettings } from '../../../platform/settings/house.ts'
import { type Offer, readinesses } from './offer.ts'

/** What narrows the list of offers; the cost is counted in US dollars by the rates of the house. */
export interface OfferFilter {
  readonly sector: readonly string[]
  readonly district: readonly string[]
  readonly readiness: readonly string[]
  readonly from: string | undefined
  readonly to: string | undefined
}

export const offerFacets = ['sector', 'district', 'readiness'] as const
export type OfferFacet = (typeof offerFacets)[number]

/** Reads an address; what makes no sense in it is left out. */
export function readOfferFilter(query: URLSearchParams): OfferFilter {
  const several = (name: string) => [...new Set(query.getAll(name).filter((each) => /^[a-z0-9-]{1,80}$/.test(each)))].slice(0, 50)
  const amount = (name: string) => {
    const value = normaliseDecimal(query.get(name) ?? '')
    return isDecimal(value) && value.length <= 15 && Number(value) > 0 ? value : undefined
  }
  return {
    sector: several('sector'),
    district: several('district'),
    readiness: several('readiness').filter((each) => (readinesses as readonly string[]).includes(each)),
    from: amount('from'),
    to: amount('to'),
  }
}

type Costly = Pick<Offer, 'costMinor' | 'costCurrency'>

/** What an offer costs in US dollars, roughly, for comparing; undefined where nobody has said it. */
export function costInDollars({ costMinor, costCurrency }: Costly, { rates }: Pick<HouseSettings, 'rates'>): number | undefined {
  if (costMinor === null || costCurrency === null) return undefined
  const rate = Number(rates.perUsd[costCurrency])
  return rate > 0 ? Number(costMinor) / 100 / rate : undefined
}

const valueOf: { readonly [facet in OfferFacet]: (offer: Offer) => string | null } = {
  sector: ({ sectorCode }) => sectorCode,
  district: ({ districtSlug }) => districtSlug,
  readiness: ({ readiness }) => readiness,
}

/** Whether an offer is among those that are wished for; one without a cost is in no range of costs. */
export function offerFits(offer: Offer, filter: OfferFilter, house: Pick<HouseSettings, 'rates'>): boolean {
  const named = offerFacets.every((facet) => filter[facet].length === 0 || filter[facet].includes(valueOf[facet](offer) ?? ''))
  if (!named || (filter.from === undefined && filter.to === undefined)) return named
  const cost = costInDollars(offer, house)
  if (cost === undefined) return false
  return (filter.from === undefined || cost >= Number(filter.from)) && (filter.to === undefined || cost <= Number(filter.to))
}

/** How many offers a choice would give, the other filters kept. */
export function countOffers(
  offers: readonly Offer[],
  filter: OfferFilter,
  house: Pick<HouseSettings, 'rates'>,
  facet: OfferFacet,
  value: string,
): number {
  return offers.filter((offer) => offerFits(offer, { ...filter, [facet]: [value] }, house)).length
}
