import type { NavItem, Route } from '../../platform/http/route.ts'
import { buyerRoutes } from './buyer/buyer.pages.tsx'
import { privacyNav, privacyRoutes } from './privacy/privacy.pages.tsx'
import { makerTradeNav, makerTradeRoutes } from './maker/routes.ts'
import { readList } from './list/list-cookie.ts'
import { listRoutes } from './list/list.pages.tsx'
import { tradePageTexts } from './page-texts.ts'
import { tradeStaffTexts } from './staff/staff-texts.ts'
import { staffRoutes } from './staff/staff.pages.ts'

export { readList } from './list/list-cookie.ts'
export { buyerTexts } from './buyer/buyer-texts.ts'
export { documentTexts } from './document/document-texts.ts'
export { tradeMakerTexts } from './maker/maker-texts.ts'
export { tradePageTexts } from './page-texts.ts'
export { tradeStaffTexts } from './staff/staff-texts.ts'
export { tradeTexts } from './texts.ts'

/** The module's pages: the visitor's list, the buyer's private page, the house's own. */
export const tradeRoutes: readonly Route[] = [
  ...listRoutes,
  ...buyerRoutes,
  ...privacyRoutes,
  ...staffRoutes,
  ...makerTradeRoutes,
]

const house = ['staff', 'admin'] as const

export const tradeNav: readonly NavItem[] = [
  { area: 'list', href: '/list', label: (locale) => tradePageTexts(locale)('page.list.title'), badge: (x) => readList(x).length },
  { area: 'staff', href: '/staff', label: (locale) => tradeStaffTexts(locale)('nav.start'), roles: house, icon: 'check' },
  {
    area: 'staff',
    href: '/staff/inquiries',
    covers: ['/staff/quotations'],
    label: (locale) => tradeStaffTexts(locale)('nav.inquiries'),
    roles: house,
    icon: 'list',
  },
  { area: 'staff', href: '/staff/orders', label: (locale) => tradeStaffTexts(locale)('nav.orders'), roles: house, icon: 'file' },
  privacyNav,
  ...makerTradeNav,
]
