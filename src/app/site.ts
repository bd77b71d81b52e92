import type { Parameters } from '../kernel/errors.ts'
import type { Locale } from '../kernel/locale.ts'
import { directoryTexts, partyNav, partyTexts } from '../modules/directory/routes.ts'
import { houseNav, houseTexts } from '../modules/house/routes.ts'
import {
  climateTexts,
  exchangeTexts,
  interestTexts,
  investmentNav,
  investmentTexts,
  investorTexts,
  memorandaTexts,
  offersTexts,
  partnerTexts,
  resultsTexts,
  openDataTexts,
  plotsTexts,
  proceduresTexts,
  projectsTexts,
  sitesTexts,
} from '../modules/investment/routes.ts'
import { glossaryTexts, makerDoorNav, makerTexts, showroomNav, showroomTexts } from '../modules/showroom/routes.ts'
import {
  buyerTexts,
  documentTexts,
  tradeMakerTexts,
  tradeNav,
  tradePageTexts,
  tradeStaffTexts,
  tradeTexts,
} from '../modules/trade/routes.ts'
import { accountsNav } from '../pages/accounts/accounts.pages.tsx'
import { invitationsTexts } from '../pages/invitations/invitations-texts.ts'
import { keysNav } from '../pages/programs/keys.pages.tsx'
import { programsTexts } from '../pages/programs/programs-texts.ts'
import { webhooksNav } from '../pages/programs/webhooks.pages.tsx'
import { pagesTexts } from '../pages/texts.ts'
import { apiTexts } from '../platform/api/texts.ts'
import type { NavGroup, NavItem, Site } from '../platform/http/route.ts'
import { uiTexts } from '../ui/texts.ts'

const catalogues = [
  uiTexts,
  directoryTexts,
  partyTexts,
  houseTexts,
  showroomTexts,
  makerTexts,
  glossaryTexts,
  tradeTexts,
  tradePageTexts,
  tradeStaffTexts,
  tradeMakerTexts,
  documentTexts,
  buyerTexts,
  investmentTexts,
  climateTexts,
  exchangeTexts,
  sitesTexts,
  plotsTexts,
  proceduresTexts,
  projectsTexts,
  memorandaTexts,
  partnerTexts,
  investorTexts,
  resultsTexts,
  openDataTexts,
  offersTexts,
  interestTexts,
  pagesTexts,
  invitationsTexts,
  programsTexts,
  apiTexts,
] as const

/** The text of a key that comes from data, in whichever module it stands. */
export function findText(locale: Locale, key: string, params?: Parameters): string | undefined {
  for (const texts of catalogues) {
    const found = texts.find(locale, key, params)
    if (found !== undefined) return found
  }
  return undefined
}

const publicNav: readonly NavItem[] = [
  { area: 'public', href: '/products', label: (locale) => pagesTexts(locale)('nav.products') },
  { area: 'public', href: '/categories', label: (locale) => pagesTexts(locale)('nav.categories') },
  { area: 'public', href: '/makers', label: (locale) => pagesTexts(locale)('nav.makers') },
]

// What waits for whoever works here is a part of none.
const start = '/staff'

const under = (group: NavGroup, items: readonly NavItem[]): NavItem[] =>
  items.map((item) => (item.area === 'staff' && item.href !== start ? { ...item, group } : item))

export function createSite(assets: Site['assets'], demo: boolean): Site {
  return {
    nav: [
      ...publicNav,
      ...makerDoorNav,
      ...under('trade', tradeNav),
      ...under('showroom', showroomNav),
      ...under('investment', investmentNav),
      ...under('directory', [partyNav]),
      ...under('house', [...houseNav, accountsNav, keysNav, webhooksNav]),
    ],
    assets,
    demo,
    findText,
  }
}
