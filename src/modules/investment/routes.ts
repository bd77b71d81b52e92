import type { NavItem, Route } from '../../platform/http/route.ts'
import { climateNav, climateRoutes } from './climate/climate.routes.ts'
import { exchangeTexts } from './exchange/exchange-texts.ts'
import { exchangeRoutes } from './exchange/exchange.pages.tsx'
import { escalationRoutes } from './memoranda/escalation.pages.tsx'
import { memorandaRoutes } from './memoranda/memoranda.pages.tsx'
import { paperFormRoutes } from './memoranda/paper-form.pages.tsx'
import { openDataRoutes } from './open-data/open-data.pages.tsx'
import { linksRoutes } from './partner/links.pages.tsx'
import { interestDeskPages } from './interest/interest-desk.pages.tsx'
import { interestPages } from './interest/interest.pages.tsx'
import { accessPages } from './offers/access.pages.tsx'
import { offerDeskPages } from './offers/offer-desk.pages.tsx'
import { offerPages } from './offers/offer.pages.tsx'
import { investorNav, investorRoutes } from './investor/investor.routes.ts'
import { partnerRoutes } from './partner/partner.pages.tsx'
import { projectsNav, projectsRoutes } from './projects/routes.ts'
import { sitesNav, siteRoutes } from './sites-and-procedures.ts'
import { resultsRoutes } from './results/results.pages.tsx'
import { interestTexts } from './interest/interest-texts.ts'
import { offersTexts } from './offers/offers-texts.ts'
import { investmentTexts } from './texts.ts'

export { climateTexts } from './climate/climate-texts.ts'
export { exchangeTexts } from './exchange/exchange-texts.ts'
export { memorandaTexts } from './memoranda/memoranda-texts.ts'
export { openDataTexts } from './open-data/open-data-texts.ts'
export { resultsTexts } from './results/results-texts.ts'
export { investorTexts } from './investor/investor-texts.ts'
export { interestTexts } from './interest/interest-texts.ts'
export { offersTexts } from './offers/offers-texts.ts'
export { partnerTexts } from './partner/partner-texts.ts'
export { plotsTexts } from './plots/plots-texts.ts'
export { proceduresTexts } from './procedures/procedures-texts.ts'
export { projectsTexts } from './projects/texts.ts'
export { sitesTexts } from './sites/sites-texts.ts'
export { investmentTexts } from './texts.ts'

/** The module's pages: each part of it lists its own. */
export const investmentRoutes: readonly Route[] = [
  ...climateRoutes,
  ...siteRoutes,
  ...paperFormRoutes,
  ...memorandaRoutes,
  ...escalationRoutes,
  ...partnerRoutes,
  ...linksRoutes,
  ...investorRoutes,
  ...resultsRoutes,
  ...offerPages,
  ...offerDeskPages,
  ...accessPages,
  ...interestPages,
  ...interestDeskPages,
  ...openDataRoutes,
  ...exchangeRoutes,
  ...projectsRoutes,
]

const roles = ['admin', 'staff'] as const
const label =
  (key: Parameters<ReturnType<typeof investmentTexts>>[0]): NavItem['label'] =>
  (locale) =>
    investmentTexts(locale)(key)

export const investmentNav: readonly NavItem[] = [
  ...investorNav,
  { area: 'public', href: '/invest', label: label('nav.investment') },
  { area: 'staff', href: '/staff/investment/results', label: label('nav.results'), roles, icon: 'check' },
  ...projectsNav,
  { area: 'staff', href: '/staff/investment/memoranda', label: label('nav.memoranda'), roles, icon: 'file' },
  { area: 'staff', href: '/staff/investment/commitments', label: label('nav.commitments'), roles, icon: 'list' },
  {
    area: 'staff',
    href: '/staff/investment/interests',
    label: (locale) => interestTexts(locale)('nav.interests'),
    roles,
    icon: 'user',
  },
  { area: 'staff', href: '/staff/investment/offers', label: (locale) => offersTexts(locale)('nav.offers'), roles, icon: 'file' },
  ...climateNav,
  ...sitesNav,
  {
    area: 'staff',
    href: '/staff/investment/exchange',
    label: (locale) => exchangeTexts(locale)('exchange.title'),
    roles,
    icon: 'list',
  },
]
