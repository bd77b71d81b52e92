import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { readGoodsFilter } from '../goods/goods-filter.ts'
import { ownGoods } from '../goods/goods.queries.ts'
import { showroomTexts } from '../texts.ts'
import { OwnGoodsView } from './goods.views.tsx'
import { openNewWishes, openWishes } from './own-goods.queries.ts'

async function own(x: Exchange): Promise<Response> {
  const { ctx } = x
  const { page: number } = readGoodsFilter(x.url.searchParams)
  const goods = await ownGoods(ctx, number)
  const [wishes, fresh] = await Promise.all([
    openWishes(
      ctx,
      goods.items.map(({ id }) => id),
    ),
    openNewWishes(ctx),
  ])
  return page(x, {
    title: showroomTexts(ctx.locale)('own.title'),
    shell: 'staff',
    body: <OwnGoodsView locale={ctx.locale} goods={goods} page={number} house={ctx.house} wishes={wishes} fresh={fresh} />,
  })
}

export const ownGoodsRoutes: readonly Route[] = [
  { method: 'GET', path: '/maker', access: ['maker'], handle: own },
  { method: 'GET', path: '/maker/products', access: ['maker'], handle: (x) => redirect(x, '/maker') },
]
