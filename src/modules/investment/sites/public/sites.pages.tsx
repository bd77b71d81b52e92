import type { Exchange, Route } from '../../../../platform/http/route.ts'
import { fileResponse } from '../../../../platform/http/file-response.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { page } from '../../../../ui/page.tsx'
import { viewOf } from '../../../../ui/view.ts'
import { linkedList, linkedSite } from '../../linked-data.ts'
import { sectorChoices } from '../../interest/interest-form.tsx'
import { knownContact } from '../../interest/known-contact.ts'
import { proceduresFor } from '../../procedures/procedure.queries.ts'
import { passportPdf } from '../passport/passport-pdf.ts'
import { passportSheet } from '../passport/passport-sheet.ts'
import { PassportView } from '../passport/passport.views.tsx'
import { planOfSite } from '../plan/plan-of-site.ts'
import { fits, readSiteFilter } from '../site-filter.ts'
import { publishedSite, publishedSites } from '../site.queries.ts'
import { sitesTexts } from '../sites-texts.ts'
import { SiteListView } from './site-list.views.tsx'
import { SiteView } from './site.views.tsx'

async function list(x: Exchange): Promise<Response> {
  const { locale } = x.ctx
  const all = await publishedSites(x.ctx)
  const filter = readSiteFilter(x.url.searchParams)
  const found = all.filter((site) => fits(site, filter))
  return page(x, {
    title: sitesTexts(locale)('sites.title'),
    description: sitesTexts(locale)('sites.lead'),
    indexed: x.url.search === '',
    linked: linkedList(
      x.ctx,
      found.map(({ names, slug }) => ({ name: names, path: `/invest/sites/${slug}` })),
    ),
    body: <SiteListView locale={locale} all={all} found={found} filter={filter} />,
  })
}

const siteOf = (x: Exchange) => publishedSite(x.ctx, x.params['slug'] ?? '')

async function show(x: Exchange): Promise<Response> {
  const { locale } = x.ctx
  const site = await siteOf(x)
  const plan = planOfSite(site, locale, (plot) => `#plot-${plot.id}`)
  const [procedures, sectors, known] = await Promise.all([
    proceduresFor(x.ctx, site.kind),
    sectorChoices(x.ctx),
    knownContact(x.ctx),
  ])
  return page(x, {
    title: wordsFor(site.names, locale),
    description: wordsFor(site.description, locale).slice(0, 160),
    indexed: true,
    linked: linkedSite(x.ctx, site, sitesTexts(locale)('sites.title')),
    body: (
      <SiteView
        locale={locale}
        timeZone={x.ctx.house.timeZone}
        site={site}
        plan={plan}
        procedures={procedures}
        view={viewOf(x)}
        sectors={sectors}
        known={known}
      />
    ),
  })
}

async function passport(x: Exchange): Promise<Response> {
  const { locale } = x.ctx
  const site = await siteOf(x)
  return page(x, {
    title: sitesTexts(locale)('passport.title', { name: wordsFor(site.names, locale) }),
    body: <PassportView locale={locale} sheet={passportSheet(x.ctx, site)} slug={site.slug} plan={planOfSite(site, locale)} />,
  })
}

async function pdf(x: Exchange): Promise<Response> {
  const site = await siteOf(x)
  return fileResponse(`${site.slug}-${x.ctx.locale}.pdf`, 'pdf', await passportPdf(x.ctx, site))
}

// What a plot is today follows from the clock: these pages are written anew for each reader and never kept.
export const publicSiteRoutes: readonly Route[] = [
  { method: 'GET', path: '/invest/sites', access: 'public', handle: list },
  { method: 'GET', path: '/invest/sites/:slug', access: 'public', handle: show },
  { method: 'GET', path: '/invest/sites/:slug/passport', access: 'public', handle: passport },
  { method: 'GET', path: '/invest/sites/:slug/passport.pdf', access: 'public', handle: pdf },
]
