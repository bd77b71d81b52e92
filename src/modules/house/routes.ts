import type { NavItem, Route } from '../../platform/http/route.ts'
import { consentRoutes } from './consent/consent.pages.tsx'
import { settingsRoutes } from './settings/settings.pages.tsx'
import { houseTexts } from './texts.ts'

export { houseTexts } from './texts.ts'

/** What administrators set: the house itself and what buyers agree to. */
export const houseRoutes: readonly Route[] = [...settingsRoutes, ...consentRoutes]

const roles = ['admin'] as const

export const houseNav: readonly NavItem[] = [
  { area: 'staff', href: '/staff/house', label: (locale) => houseTexts(locale)('nav.house'), roles, icon: 'filter' },
  { area: 'staff', href: '/staff/consent', label: (locale) => houseTexts(locale)('nav.consent'), roles, icon: 'file' },
]
