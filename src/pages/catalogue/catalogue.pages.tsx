import { AppError } from '../../kernel/errors.ts'
import { linkedParties, placesBySlug } from '../../modules/directory/index.ts'
import {
  categories,
  foundNothing,
  type ProductFilter,
  certificates,
  listProducts,
  makerBySlug,
  activeMakers,
  readFilter,
  shownProduct,
} from '../../modules/showroom/index.ts'
import type { Exchange, Route } from '../../platform/http/route.ts'
import { textFor, wordsFor } from '../../platform/texts/text-for.ts'
import { page } from '../../ui/page.tsx'
import { listLinked, makerLinked, productLinked } from '../discovery/linked-data.ts'
import { cardAddress } from '../discovery/share-card.ts'
import { pagesTexts } from '../texts.ts'
import { MakersView, MakerView } from './makers.views.tsx'
import { CategoriesView } from './categories.views.tsx'
import { ProductListView } from './product-list.views.tsx'
import { ProductView } from './product.views.tsx'
import { ornamentRoute, portalRoute } from './ornament-route.ts'

async function showList(x: Exchange): Promise<Response> {
  const { locale, house } = x.ctx
  const filter = readFilter(x.url.searchParams)
  const list = await listProducts(x.ctx, filter)
  const response = await page(x, {
    title: filter.q || pagesTexts(locale)('products.title'),
    indexed: x.url.search === '',
    linked: listLinked(x, list),
    body: <ProductListView locale={locale} currency={house.defaultCurrency} filter={filter} list={list} />,
  })
  if (list.total === 0 && isPlainSearch(filter)) response.headers.set(foundNothing, '1')
  return response
}

// With filters it is they that leave nothing; who takes words as typed knows why nothing is found.
const isPlainSearch = (filter: ProductFilter): boolean => {
  const { q, sort: _, page: __, words, spelling, ...ticked } = filter
  return q !== '' && !words && !spelling && Object.values(ticked).every((value) => value === undefined || value.length === 0)
}

async function showProduct(x: Exchange): Promise<Response> {
  const { locale } = x.ctx
  const { db } = x.ctx
  const [shown, kinds, places] = await Promise.all([
    shownProduct(x.ctx, x.params['slug'] ?? ''),
    certificates(x.ctx),
    db.kept.keep('places', 'reference', () => placesBySlug(db)),
  ])
  if (!shown) throw new AppError('not_found', 'not_found')
  const { product, similar } = shown
  return page(x, {
    title: wordsFor(product.names, locale),
    description: textFor(product.description, locale).text.slice(0, 160),
    indexed: product.state === 'published',
    linked: productLinked(x, product, cardAddress(x, product.slug)),
    picture: cardAddress(x, product.slug),
    body: (
      <ProductView
        locale={locale}
        product={product}
        place={places.get(product.maker.place ?? '')?.names}
        certificates={kinds}
        similar={similar}
      />
    ),
  })
}

async function showCategories(x: Exchange): Promise<Response> {
  const all = await categories(x.ctx)
  return page(x, {
    title: pagesTexts(x.ctx.locale)('nav.categories'),
    indexed: true,
    body: <CategoriesView locale={x.ctx.locale} categories={all} />,
  })
}

async function showMakers(x: Exchange): Promise<Response> {
  const makers = await activeMakers(x.ctx)
  return page(x, {
    title: pagesTexts(x.ctx.locale)('nav.makers'),
    indexed: true,
    body: <MakersView locale={x.ctx.locale} makers={makers} />,
  })
}

async function showMaker(x: Exchange): Promise<Response> {
  const { locale } = x.ctx
  const maker = await makerBySlug(x.ctx, x.params['slug'] ?? '')
  if (!maker || maker.archived) throw new AppError('not_found', 'not_found')
  const filter = { ...readFilter(x.url.searchParams), maker: [maker.slug] }
  const [list, kinds, about] = await Promise.all([
    listProducts(x.ctx, filter),
    certificates(x.ctx),
    linkedParties(x.ctx.db, wordsFor(maker.description, locale)),
  ])
  return page(x, {
    title: wordsFor(maker.names, locale),
    description: wordsFor(maker.description, locale).slice(0, 160),
    indexed: x.url.search === '',
    linked: makerLinked(x, maker),
    body: <MakerView locale={locale} maker={maker} about={about} list={list} page={filter.page} certificates={kinds} />,
  })
}

export const catalogueRoutes: readonly Route[] = [
  { method: 'GET', path: '/products', access: 'public', keep: true, handle: showList },
  { method: 'GET', path: '/products/:slug', access: 'public', keep: true, handle: showProduct },
  { method: 'GET', path: '/categories', access: 'public', keep: true, handle: showCategories },
  { method: 'GET', path: '/makers', access: 'public', keep: true, handle: showMakers },
  { method: 'GET', path: '/makers/:slug', access: 'public', keep: true, handle: showMaker },
  ornamentRoute,
  portalRoute,
]
