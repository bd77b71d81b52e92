import type { NavItem, Route } from '../../../platform/http/route.ts'
import { returnedChanges } from '../change/change.queries.ts'
import { showroomTexts } from '../texts.ts'
import { ownChangeRoutes } from './changes.pages.tsx'
import { ownGoodsRoutes } from './goods.pages.tsx'
import { ownPhotoRoutes } from './photos.pages.tsx'
import { ownProductRoutes } from './product.pages.tsx'
import { profileRoutes } from './profile.pages.tsx'
import { makerTexts } from './texts.ts'

/** A maker's own pages about goods. */
export const makerDoorRoutes: readonly Route[] = [
  ...ownGoodsRoutes,
  ...ownProductRoutes,
  ...ownPhotoRoutes,
  ...ownChangeRoutes,
  ...profileRoutes,
]

const maker = { area: 'maker', roles: ['maker'] } as const

export const makerDoorNav: readonly NavItem[] = [
  {
    ...maker,
    href: '/maker',
    covers: ['/maker/products', '/maker/import'],
    label: (locale) => showroomTexts(locale)('own.nav'),
    icon: 'list',
  },
  {
    ...maker,
    href: '/maker/changes',
    label: (locale) => makerTexts(locale)('door.nav.changes'),
    icon: 'check',
    waiting: (x) => returnedChanges(x.ctx),
  },
  { ...maker, href: '/maker/profile', label: (locale) => makerTexts(locale)('door.nav.profile'), icon: 'user' },
]
