import type { NavItem, Route } from '../../platform/http/route.ts'
import { categoryRoutes } from './category/categories.pages.tsx'
import { productRoutes } from './edit/product.pages.tsx'
import { goodsRoutes } from './goods/goods.pages.tsx'
import { waitingChanges } from './change/change.queries.ts'
import { changeRoutes } from './change/changes.pages.tsx'
import { hiddenPictureRoutes } from './change/hidden-picture.ts'
import { glossaryRoutes } from './glossary/glossary.pages.tsx'
import { glossaryTexts } from './glossary/texts.ts'
import { importRoutes } from './import/pending/import.pages.tsx'
import { makerRoutes } from './maker/makers.pages.tsx'
import { makerDoorRoutes } from './maker-door/routes.ts'
import { photoRoutes } from './photo/photos.pages.tsx'
import { searchRoutes } from './searches/searches.pages.tsx'
import { waitingMisses } from './searches/searches.queries.ts'
import { suggestRoutes } from './suggest/suggest.pages.ts'
import { makerTexts } from './maker-door/texts.ts'
import { showroomTexts } from './texts.ts'

export { makerDoorNav } from './maker-door/routes.ts'
export { glossaryTexts } from './glossary/texts.ts'
export { makerTexts } from './maker-door/texts.ts'
export { showroomTexts } from './texts.ts'

/** The house's own pages about goods. What buyers see stands in `src/pages`. */
export const showroomRoutes: readonly Route[] = [
  ...goodsRoutes,
  ...productRoutes,
  ...photoRoutes,
  ...makerRoutes,
  ...categoryRoutes,
  ...importRoutes,
  ...changeRoutes,
  ...hiddenPictureRoutes,
  ...glossaryRoutes,
  ...searchRoutes,
  ...suggestRoutes,
  ...makerDoorRoutes,
]

const staff = { area: 'staff', roles: ['staff', 'admin'] } as const

export const showroomNav: readonly NavItem[] = [
  { ...staff, href: '/staff/products', label: (locale) => showroomTexts(locale)('goods.nav'), icon: 'list' },
  { ...staff, href: '/staff/makers', label: (locale) => showroomTexts(locale)('producers.nav'), icon: 'user' },
  { ...staff, href: '/staff/categories', label: (locale) => showroomTexts(locale)('groups.nav'), icon: 'filter' },
  { ...staff, href: '/staff/import', label: (locale) => showroomTexts(locale)('import.nav'), icon: 'file' },
  {
    ...staff,
    href: '/staff/changes',
    label: (locale) => makerTexts(locale)('change.nav'),
    icon: 'check',
    waiting: (x) => waitingChanges(x.ctx),
  },
  { ...staff, href: '/staff/glossary', label: (locale) => glossaryTexts(locale)('glossary.nav'), icon: 'globe' },
  {
    ...staff,
    href: '/staff/searches',
    label: (locale) => glossaryTexts(locale)('searches.nav'),
    icon: 'search',
    waiting: (x) => waitingMisses(x.ctx),
  },
]
