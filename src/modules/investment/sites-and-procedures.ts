import type { ApiRoute } from '../../platform/api/api-route.ts'
import type { NavItem, Route } from '../../platform/http/route.ts'
import { plotApi } from './plots/plot.api.ts'
import { plotDeskRoutes } from './plots/plot-desk.pages.tsx'
import { calendarRoutes } from './procedures/calendar/calendar.pages.tsx'
import { caseApi } from './procedures/cases/case.api.ts'
import { procedureApi } from './procedures/procedure.api.ts'
import { proceduresTexts } from './procedures/procedures-texts.ts'
import { publicProcedureRoutes } from './procedures/public/procedure.pages.tsx'
import { caseDeskRoutes } from './procedures/staff/case-desk.pages.tsx'
import { procedureDeskRoutes } from './procedures/staff/procedure-desk.pages.tsx'
import { publicSiteRoutes } from './sites/public/sites.pages.tsx'
import { siteApi } from './sites/site.api.ts'
import { sitesTexts } from './sites/sites-texts.ts'
import { siteDeskRoutes } from './sites/staff/site-desk.pages.tsx'

/** Where to build and what it takes: pages of sites, plots, procedures and cases. */
export const siteRoutes: readonly Route[] = [
  ...publicSiteRoutes,
  ...publicProcedureRoutes,
  ...siteDeskRoutes,
  ...plotDeskRoutes,
  ...procedureDeskRoutes,
  ...caseDeskRoutes,
  ...calendarRoutes,
]

export const sitesApi: readonly ApiRoute[] = [...siteApi, ...plotApi, ...procedureApi, ...caseApi]

const roles = ['admin', 'staff'] as const

export const sitesNav: readonly NavItem[] = [
  {
    area: 'staff',
    href: '/staff/investment/sites',
    covers: ['/staff/investment/plots'],
    label: (locale) => sitesTexts(locale)('nav.sites'),
    roles,
    icon: 'place',
  },
  {
    area: 'staff',
    href: '/staff/investment/cases',
    covers: ['/staff/investment/procedures', '/staff/investment/calendar'],
    label: (locale) => proceduresTexts(locale)('nav.procedures'),
    roles,
    icon: 'check',
  },
]
