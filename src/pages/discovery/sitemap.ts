import { AppError } from '../../kernel/errors.ts'
import { locales } from '../../kernel/locale.ts'
import { investmentAddresses } from '../../modules/investment/index.ts'
import { publishedAddresses } from '../../modules/showroom/index.ts'
import type { Ctx } from '../../platform/context.ts'
import type { Exchange, Route } from '../../platform/http/route.ts'

// The protocol allows 50,000 addresses a file; each page stands in it once a language.
const pagesPerFile = 50_000 / locales.length

const still = ['/', '/products', '/categories', '/makers', '/privacy']

// What is not a product or a maker; the goods follow.
async function ownPages({ db }: Pick<Ctx, 'db'>): Promise<{ path: string; day: string | undefined }[]> {
  return [...still.map((path) => ({ path, day: undefined })), ...(await investmentAddresses(db))]
}

const xml = (body: string) =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })

/** sitemaps.org, version 0.9: an index, so that a large catalogue has more than one file. */
async function index({ ctx }: Exchange): Promise<Response> {
  const [{ total }, own] = await Promise.all([publishedAddresses(ctx.db, { limit: 0, offset: 0 }), ownPages(ctx)])
  const files = Array.from({ length: Math.max(1, Math.ceil((total + own.length) / pagesPerFile)) }, (_, number) => number + 1)
  const entries = files.map((number) => `<sitemap><loc>${ctx.publicUrl}/sitemaps/${number}.xml</loc></sitemap>`)
  return xml(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</sitemapindex>`)
}

async function file({ ctx, params }: Exchange): Promise<Response> {
  const number = Number(/^(\d{1,6})\.xml$/.exec(params['name'] ?? '')?.[1])
  if (!number) throw new AppError('not_found', 'not_found')
  const own = await ownPages(ctx)
  const start = (number - 1) * pagesPerFile
  const first = own.slice(start, start + pagesPerFile)
  const room = pagesPerFile - first.length
  const { rows } = await publishedAddresses(ctx.db, { limit: room, offset: Math.max(0, start - own.length) })
  const pages = [...first, ...rows]
  if (pages.length === 0) throw new AppError('not_found', 'not_found')
  const urls = pages.map(({ path, day }) => entry(ctx.publicUrl, path === '/' ? '' : path, day))
  return xml(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('')}</urlset>`,
  )
}

function entry(publicUrl: string, path: string, day: string | undefined): string {
  const links = locales.map((tag) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${publicUrl}/${tag}${path}"/>`).join('')
  const changed = day ? `<lastmod>${day}</lastmod>` : ''
  return locales.map((tag) => `<url><loc>${publicUrl}/${tag}${path}</loc>${changed}${links}</url>`).join('')
}

// What belongs to one buyer or to the house is nobody's to list, linked or not.
function robots({ ctx }: Exchange): Response {
  const closed = ['/staff', '/maker', '/i/', '/list', '/sign-in', '/account', '/invitation'].map((path) => `Disallow: /*${path}`)
  const text = ['User-agent: *', ...closed, 'Disallow: /api/', '', `Sitemap: ${ctx.publicUrl}/sitemap.xml`, '']
  return new Response(text.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}

const open = { method: 'GET', access: 'public', bare: true } as const

export const discoveryRoutes: readonly Route[] = [
  { ...open, path: '/sitemap.xml', handle: index },
  { ...open, path: '/sitemaps/:name', handle: file },
  { ...open, path: '/robots.txt', handle: robots },
]
