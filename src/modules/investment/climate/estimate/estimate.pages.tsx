import { type Exchange, type Route } from '../../../../platform/http/route.ts'
import { today } from '../../../../platform/context.ts'
import { page } from '../../../../ui/page.tsx'
import { climateTexts } from '../climate-texts.ts'
import { climateNow } from '../page/presentation.ts'
import { estimate } from './estimate.ts'
import { pricesOf } from './estimate.queries.ts'
import { readNeeds } from './estimate.schema.ts'
import { EstimateView } from './estimate.views.tsx'

async function show(x: Exchange): Promise<Response> {
  const { ctx } = x
  const { locale, house } = ctx
  const asked = readNeeds(x.url.searchParams, house.defaultCurrency)
  const prices = pricesOf(await climateNow(ctx), today(ctx))
  const result = asked.needs && !asked.blank ? estimate(asked.needs, prices, asked.currency, house.rates) : undefined
  return page(x, {
    title: climateTexts(locale)('estimate.title'),
    description: climateTexts(locale)('estimate.lead'),
    indexed: x.url.search === '',
    status: Object.keys(asked.errors).length > 0 ? 422 : 200,
    body: (
      <EstimateView
        locale={locale}
        house={house}
        asked={asked}
        prices={prices}
        result={result}
        today={today(ctx)}
        findText={(key, params) => x.site.findText(locale, key, params)}
      />
    ),
  })
}

export const estimateRoutes: readonly Route[] = [{ method: 'GET', path: '/invest/estimate', access: 'public', handle: show }]
