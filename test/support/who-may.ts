import type { Route } from '../../src/platform/http/route.ts'
import { nameOf } from './world.ts'

/** Everyone may open these, and nothing else: a route that is not named here is not public. */
export const publicRoutes = [
  'GET /',
  'GET /invest/open-data',
  'GET /open-data/:file',
  'GET /invest/results',
  'GET /invest/results/list',
  'GET /invest/results/results.xlsx',
  'GET /invest/results/results.pdf',
  'GET /products',
  'GET /suggest',
  'GET /products/:slug',
  'GET /categories',
  'GET /makers',
  'GET /makers/:slug',
  'GET /places/:slug',
  'GET /api',
  'GET /ornaments/:category/:seed',
  'GET /cards/house.jpg',
  'GET /cards/products/:name',
  'GET /robots.txt',
  'GET /sitemap.xml',
  'GET /sitemaps/:name',
  'GET /portal.svg',
  'GET /pictures/:id/:variant',
  'GET /invest',
  'GET /invest/presentation.pdf',
  'GET /invest/presentation.pptx',
  'GET /invest/indicators.xlsx',
  'GET /invest/indicators.csv',
  'GET /invest/estimate',
  'GET /list',
  'POST /list',
  'POST /list/add',
  'POST /list/remove',
  'GET /invest/sites',
  'GET /invest/sites/:slug',
  'GET /invest/sites/:slug/passport',
  'GET /invest/sites/:slug/passport.pdf',
  'GET /invest/projects',
  'GET /invest/projects/:slug',
  'GET /invest/projects/photos/:id/:width',
  'GET /invest/offers',
  'GET /invest/offers/:slug',
  'POST /invest/offers/:slug/access',
  'POST /invest/interest',
  'GET /invest/procedures',
  'GET /invest/procedures/:slug',
  'GET /privacy',
  'GET /invitation/:invitation',
  'POST /invitation/:invitation',
  'GET /sign-in',
  'POST /sign-in',
  'GET /sign-in/code',
  'POST /sign-in/code',
  'POST /sign-out',
]

/** Whoever holds the private link of an inquiry may open these, for that inquiry. */
export const linkRoutes = [
  'GET /i/:token',
  'GET /i/:token/qr.svg',
  'POST /i/:token/messages',
  'POST /i/:token/quotations/:id/accept',
  'POST /i/:token/quotations/:id/counter',
  'POST /i/:token/quotations/:id/decline',
  'GET /i/:token/quotations/:id/quotation.pdf',
  'GET /i/:token/quotations/:id/quotation.xlsx',
  'GET /i/:token/papers/:id',
  'GET /p/:token',
  'POST /p/:token/figures/:id',
  'POST /p/:token/troubles',
  'GET /p/:token/papers/:id',
  'GET /o/:token',
  'GET /o/:token/papers/:id',
]

/** Of the house's own pages, those below which staff may open nothing. */
const adminPages = [
  '/staff/accounts',
  '/staff/buyers',
  '/staff/consent',
  '/staff/house',
  '/staff/investment/escalation',
  '/staff/investment/projects/setup',
  '/staff/keys',
  '/staff/webhooks',
]

/** Their subject stands in the form and not in the address: an empty form is about nothing that exists. */
export const aboutTheirForm = [
  'POST /staff/directory/adopt',
  'POST /staff/investment/climate/districts/boundaries/remove',
  'POST /staff/searches/dismiss',
  'POST /staff/searches/put-back',
]

export type Who = 'admin' | 'staff' | 'maker' | 'investor'

/** Who may sign in for a route that is neither public nor of a link: the address alone decides. */
export function mayOpen(route: Route): readonly Who[] {
  if (adminPages.some((page) => route.path === page || route.path.startsWith(`${page}/`))) return ['admin']
  if (/^\/account(\/|$)/.test(route.path)) return ['admin', 'staff', 'maker', 'investor']
  if (/^\/investor(\/|$)/.test(route.path)) return ['investor']
  if (/^\/maker(\/|$)/.test(route.path)) return ['maker']
  if (/^\/staff(\/|$)/.test(route.path)) return ['admin', 'staff']
  return []
}

export const isPublic = (route: Route) => publicRoutes.includes(nameOf(route))
export const isOfLink = (route: Route) => linkRoutes.includes(nameOf(route))
export const isHouse = (route: Route) => !isPublic(route) && !isOfLink(route)
