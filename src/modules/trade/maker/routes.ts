import type { NavItem, Route } from '../../../platform/http/route.ts'
import { makerInquiryRoutes } from './maker.pages.tsx'
import { waitingForMe } from './maker-inquiry.queries.ts'
import { tradeMakerTexts } from './maker-texts.ts'
import { resultRoutes } from './results.pages.tsx'
import { threadRoutes } from './thread.pages.tsx'

/** The maker's part of inquiries, and staff's side of it. */
export const makerTradeRoutes: readonly Route[] = [...makerInquiryRoutes, ...resultRoutes, ...threadRoutes]

const maker = { area: 'maker', roles: ['maker'] } as const

export const makerTradeNav: readonly NavItem[] = [
  {
    ...maker,
    href: '/maker/inquiries',
    label: (locale) => tradeMakerTexts(locale)('asked.nav'),
    icon: 'info',
    waiting: (x) => waitingForMe(x.ctx),
  },
  { ...maker, href: '/maker/results', label: (locale) => tradeMakerTexts(locale)('results.nav'), icon: 'filter' },
]
