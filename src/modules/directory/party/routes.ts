import type { NavItem, Route } from '../../../platform/http/route.ts'
import type { MentionSource } from './mentions.ts'
import { formRoutes } from './pages/form.pages.tsx'
import { listRoutes } from './pages/list.pages.tsx'
import { mergePages } from './pages/merge.pages.tsx'
import { partyPages } from './pages/party.pages.tsx'
import { partyTexts } from './texts.ts'

/** Who is who, for staff. `mentions`: what of the higher modules may point at a party. */
export function partyRoutes(mentions: readonly MentionSource[]): readonly Route[] {
  return [...listRoutes, ...formRoutes, ...mergePages(mentions), ...partyPages(mentions)]
}

export const partyNav: NavItem = {
  area: 'staff',
  href: '/staff/directory',
  label: (locale) => partyTexts(locale)('nav.directory'),
  roles: ['admin', 'staff'],
  icon: 'user',
}
