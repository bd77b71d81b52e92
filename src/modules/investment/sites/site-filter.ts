import { z } from 'zod'
import { isDecimal } from '../../../kernel/decimal.ts'
import { normaliseDecimal } from '../../../platform/http/fields.ts'
import { hasSiding, type Site, siteKinds, siteStates, supplies, utilityKinds } from './site.ts'
import { plotArea } from '../plots/plot.ts'

/** What a builder needs at the fence: a supply, or rails on the site. */
export const needs = [...utilityKinds, 'rail'] as const
export type Need = (typeof needs)[number]

const several = <const T extends readonly [string, ...string[]]>(options: T) =>
  z.array(z.string()).transform((given) => [...new Set(given)].filter((each): each is T[number] => options.includes(each)))

// What cannot be read is left out: a filter in an address is a wish, not a form.
const number = z
  .string()
  .optional()
  .transform((typed) => {
    const value = normaliseDecimal(typed ?? '')
    return isDecimal(value) && value.length <= 12 && Number(value) > 0 ? value : undefined
  })

export const siteFilter = z.object({
  kind: several(siteKinds),
  state: several(siteStates),
  district: z.array(z.string().max(80)).transform((all) => [...new Set(all.filter(Boolean))].slice(0, 50)),
  need: several(needs),
  /** Hectares in one piece, MW, m³/h, m³/day. */
  ha: number,
  mw: number,
  gas: number,
  water: number,
})
export type SiteFilter = z.output<typeof siteFilter>

export const facetNames = ['kind', 'need', 'district', 'state'] as const
export type FacetName = (typeof facetNames)[number]
export const rangeNames = ['ha', 'mw', 'gas', 'water'] as const

/** Reads an address; nothing in it can be wrong enough to fail. */
export function readSiteFilter(query: URLSearchParams): SiteFilter {
  return siteFilter.parse({
    ...Object.fromEntries(facetNames.map((name) => [name, query.getAll(name)])),
    ...Object.fromEntries(rangeNames.map((name) => [name, query.get(name) ?? undefined])),
  })
}

const capacity = (site: Site, kind: string) => Number(site.utilities.find((each) => each.kind === kind)?.available ?? 0)

/** The largest piece of ground that is free in a site, hectares: a free plot, or all of a site that is not divided. */
export function largestPiece(site: Site): number {
  if (site.plots.length === 0) return Number(site.areaHa ?? site.boundaryHa ?? 0)
  return Math.max(0, ...site.plots.filter(({ state }) => state === 'free').map((plot) => Number(plotArea(plot) ?? 0)))
}

const asks: { readonly [name in FacetName]: (site: Site, value: string) => boolean } = {
  kind: (site, value) => site.kind === value,
  state: (site, value) => site.state === value,
  district: (site, value) => site.district === value,
  need: (site, value) => (value === 'rail' ? hasSiding(site) : supplies(site, value as (typeof utilityKinds)[number])),
}

/** Whether a site is what somebody looks for: any of the kinds and districts, all of the needs and figures. */
export function fits(site: Site, filter: SiteFilter): boolean {
  return facetNames.every((name) => fitsFacet(site, filter, name)) && fitsFigures(site, filter)
}

function fitsFacet(site: Site, filter: SiteFilter, name: FacetName): boolean {
  const wanted: readonly string[] = filter[name]
  if (wanted.length === 0) return true
  return name === 'need' ? wanted.every((each) => asks.need(site, each)) : wanted.some((each) => asks[name](site, each))
}

function fitsFigures(site: Site, { ha, mw, gas, water }: SiteFilter): boolean {
  const least = (wanted: string | undefined, there: number) => wanted === undefined || there >= Number(wanted)
  return (
    least(ha, largestPiece(site)) &&
    least(mw, capacity(site, 'power')) &&
    least(gas, capacity(site, 'gas')) &&
    least(water, capacity(site, 'water'))
  )
}

/** How many sites a choice would give, the other filters kept; for a need, with those that are chosen already. */
export function countFor(sites: readonly Site[], filter: SiteFilter, name: FacetName, value: string): number {
  const kept =
    name === 'need' ? { ...filter, need: [...new Set([...filter.need, value as Need])] } : { ...filter, [name]: [value] }
  return sites.filter((site) => fits(site, kept)).length
}
