import type { NavItem, Route } from '../../../platform/http/route.ts'
import { climateTexts } from './climate-texts.ts'
import { deckRoutes } from './deck/deck.pages.tsx'
import { estimateRoutes } from './estimate/estimate.pages.tsx'
import { publicClimateRoutes } from './page/climate.pages.tsx'
import { climateDeskRoutes } from './staff/desk.pages.tsx'
import { districtRoutes } from './staff/districts.pages.tsx'
import { importRoutes } from './staff/import.pages.tsx'

/** The region in figures: its page, papers and slides, estimates, and where the house keeps them. */
export const climateRoutes: readonly Route[] = [
  ...publicClimateRoutes,
  ...estimateRoutes,
  ...climateDeskRoutes,
  ...importRoutes,
  ...districtRoutes,
  ...deckRoutes,
]

const roles = ['admin', 'staff'] as const

export const climateNav: readonly NavItem[] = [
  {
    area: 'staff',
    href: '/staff/investment/climate',
    label: (locale) => climateTexts(locale)('nav.climate'),
    roles,
    icon: 'list',
  },
  { area: 'staff', href: '/staff/investment/deck', label: (locale) => climateTexts(locale)('nav.deck'), roles, icon: 'file' },
]
