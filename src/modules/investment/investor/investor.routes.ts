import type { NavItem, Route } from '../../../platform/http/route.ts'
import { investorTexts } from './investor-texts.ts'
import { unsaidFigures } from './own-projects.queries.ts'
import { investorProfileRoutes } from './profile.pages.tsx'
import { investorProjectRoutes } from './projects.pages.tsx'
import { investorRequestRoutes } from './requests.pages.tsx'

/** An investor's own pages, after signing in. */
export const investorRoutes: readonly Route[] = [...investorProjectRoutes, ...investorRequestRoutes, ...investorProfileRoutes]

const investor = { area: 'investor', roles: ['investor'] } as const

export const investorNav: readonly NavItem[] = [
  {
    ...investor,
    href: '/investor',
    covers: ['/investor/projects'],
    label: (locale) => investorTexts(locale)('nav.projects'),
    icon: 'list',
    waiting: (x) => unsaidFigures(x.ctx),
  },
  { ...investor, href: '/investor/requests', label: (locale) => investorTexts(locale)('nav.requests'), icon: 'info' },
  { ...investor, href: '/investor/profile', label: (locale) => investorTexts(locale)('nav.profile'), icon: 'filter' },
]
