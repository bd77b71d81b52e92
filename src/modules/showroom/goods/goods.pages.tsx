import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { categories } from '../category/category.queries.ts'
import { hidePrices } from '../hide-prices.ts'
import { allMakers } from '../maker/maker.queries.ts'
import { showroomTexts } from '../texts.ts'
import { readGoodsFilter } from './goods-filter.ts'
import { goods } from './goods.queries.ts'
import { GoodsView } from './goods.views.tsx'

async function list(x: Exchange): Promise<Response> {
  const { ctx } = x
  const filter = readGoodsFilter(x.url.searchParams)
  const [found, makers, kinds] = await Promise.all([goods(ctx, filter), allMakers(ctx), categories(ctx)])
  return page(x, {
    title: showroomTexts(ctx.locale)('goods.title'),
    shell: 'staff',
    body: <GoodsView locale={ctx.locale} house={ctx.house} filter={filter} goods={found} makers={makers} categories={kinds} />,
  })
}

async function setPrices(x: Exchange): Promise<Response> {
  const hidden = (await x.form()).get('hidden') === 'on'
  await hidePrices(x.ctx, hidden)
  return redirect(x, '/staff/products', hidden ? 'goods.prices.hidden' : 'goods.prices.shown')
}

export const goodsRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/products', access: ['staff', 'admin'], handle: list },
  { method: 'POST', path: '/staff/products/prices', access: ['staff', 'admin'], handle: setPrices },
]
