import type { NavItem, Route } from '../../platform/http/route.ts'
import { categoryRoutes } from './category/categories.pages.tsx'
import { productRoutes } from './edit/product.pages.tsx'
import { goodsRoutes } from './goods/goods.pages.tsx'
import { importRoutes } from './import/pending/import.pages.tsx'
import { makerRoutes } from './maker/makers.pages.tsx'
import { photoRoutes } from './photo/photos.pages.tsx'
import { showroomTexts } from './texts.ts'

export { showroomTexts } from './texts.ts'

/** The house's own pages about goods. What buyers see stands in `src/pages`. */
export const showroomRoutes: readonly Route[] = [...goodsRoutes, ...productRoutes, ...photoRoutes, ...makerRoutes, ...categoryRoutes, ...importRoutes]

const staff = { area: 'staff', roles: ['staff', 'admin'] } as const

export const showroomNav: readonly NavItem[] = [
  { ...staff, href: '/staff/products', label: (locale) => showroomTexts(locale)('goods.nav'), icon: 'list' },
  { ...staff, href: '/staff/makers', label: (locale) => showroomTexts(locale)('producers.nav'), icon: 'user' },
  { ...staff, href: '/staff/categories', label: (locale) => showroomTexts(locale)('groups.nav'), icon: 'filter' },
  { ...staff, href: '/staff/import', label: (locale) => showroomTexts(locale)('import.nav'), icon: 'file' },
  { area: 'maker', roles: ['maker'], href: '/maker', label: (locale) => showroomTexts(locale)('own.nav'), icon: 'list' },
]
