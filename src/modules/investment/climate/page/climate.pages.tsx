import { fileResponse } from '../../../../platform/http/file-response.ts'
import { limitRate } from '../../../../platform/http/rate-limit.ts'
import type { Exchange, Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { publishedSites } from '../../sites/site.queries.ts'
import { linkedDataset } from '../../linked-data.ts'
import { climateTexts } from '../climate-texts.ts'
import { composeDeck } from '../deck/compose-deck.ts'
import { deckMediaTypes } from '../deck/make-deck.ts'
import { projectSlides, siteSlides } from '../deck/place-slides.ts'
import { type DeckFormat, deckSections } from '../deck/sections.ts'
import { writePdf } from '../deck/write-pdf.ts'
import { writePptx } from '../deck/write-pptx.ts'
import { writeTable } from '../table/write-table.ts'
import { InvestView } from './invest.views.tsx'
import { mapIndicators, mapPart } from './map-part.ts'
import { climateNow, presentationOf } from './presentation.ts'

async function show(x: Exchange): Promise<Response> {
  const { ctx } = x
  const { locale, house } = ctx
  const [climate, sites] = await Promise.all([climateNow(ctx), publishedSites(ctx)])
  const presentation = presentationOf(climate, house, locale)
  const t = climateTexts(locale)
  return page(x, {
    title: t('invest.title', { region: presentation.region }),
    description: t('invest.lead'),
    indexed: x.url.search === '',
    linked: [
      linkedDataset(ctx, {
        name: t('invest.title', { region: presentation.region }),
        description: t('invest.lead'),
        files: [
          [`/${locale}/invest/indicators.csv`, 'text/csv'],
          [`/${locale}/invest/indicators.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
        ],
      }),
    ],
    body: (
      <InvestView
        locale={locale}
        presentation={presentation}
        map={mapPart(climate, locale, x.url.searchParams.get('map') ?? undefined)}
        choices={mapIndicators(climate)}
        sites={sites.slice(0, 3)}
        siteCount={sites.length}
        demo={climate.values.some(({ demo }) => demo)}
      />
    ),
  })
}

/** Whoever asks for many files at once waits: a deck takes a tenth of a second to make. */
const filesIn10Minutes = 30

function deckRoute(format: DeckFormat): Route {
  return {
    method: 'GET',
    path: `/invest/presentation.${format}`,
    access: 'public',
    async handle(x) {
      const { ctx } = x
      await limitRate(ctx, `presentation:${x.remote}`, filesIn10Minutes, 600)
      const [climate, sites, projects] = await Promise.all([climateNow(ctx), publishedSites(ctx), projectSlides(ctx, undefined)])
      const deck = composeDeck(ctx, climate, { sections: deckSections, sites: siteSlides(ctx, sites), projects })
      const bytes =
        format === 'pptx' ? await writePptx(deck, ctx.house, ctx.locale) : await writePdf(deck, ctx.house, ctx.locale, ctx.now)
      return fileResponse(`invest-${ctx.locale}.${format}`, deckMediaTypes[format], bytes)
    },
  }
}

function tableRoute(format: 'xlsx' | 'csv'): Route {
  return {
    method: 'GET',
    path: `/invest/indicators.${format}`,
    access: 'public',
    async handle(x) {
      const bytes = await writeTable(await climateNow(x.ctx), x.ctx.locale, format)
      return fileResponse(`indicators-${x.ctx.locale}.${format}`, format === 'csv' ? 'text/csv; charset=utf-8' : format, bytes)
    },
  }
}

// Figures, sites and demonstration marks stand as they are at this moment: the page is written anew and never kept.
export const publicClimateRoutes: readonly Route[] = [
  { method: 'GET', path: '/invest', access: 'public', handle: show },
  deckRoute('pdf'),
  deckRoute('pptx'),
  tableRoute('xlsx'),
  tableRoute('csv'),
]
