import type { Ctx } from '../../../platform/context.ts'
import type { Offer } from '../offers/offer.ts'
import { publishedOffers } from '../offers/offer.queries.ts'
import { publishedSites } from '../sites/site.queries.ts'
import type { Site } from '../sites/site.ts'
import type { Profile } from './interest.ts'
import { best, type Match, matchOffer, matchSite } from './match.ts'

export interface Matches {
  readonly sites: readonly Match<Site>[]
  readonly offers: readonly Match<Offer>[]
}

/** Published sites with room and open offers that fit what an investor looks for, with the reasons. */
export async function matchesFor(ctx: Ctx, profile: Profile): Promise<Matches> {
  const [sites, offers] = await Promise.all([publishedSites(ctx), publishedOffers(ctx)])
  const room = sites.filter(({ state }) => state === 'open' || state === 'planned')
  const open = offers.filter(({ state }) => state === 'open')
  return {
    sites: best(room.map((site) => matchSite(profile, site))),
    offers: best(open.map((offer) => matchOffer(profile, offer, ctx.house))),
  }
}
