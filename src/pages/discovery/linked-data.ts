import type { Maker, Product, ProductList } from '../../modules/showroom/index.ts'
import type { Exchange } from '../../platform/http/route.ts'
import { wordsFor } from '../../platform/texts/text-for.ts'

type Linked = Readonly<Record<string, unknown>>

const address = (x: Exchange, path: string) => `${x.ctx.publicUrl}/${x.ctx.locale}${path}`

/** schema.org `Organization` of the house itself. */
export function houseLinked(x: Exchange): Linked {
  const { house, locale, publicUrl } = x.ctx
  return {
    '@type': 'Organization',
    '@id': `${publicUrl}/#house`,
    name: wordsFor(house.name, locale),
    url: address(x, ''),
    ...(house.email ? { email: house.email } : {}),
    ...(house.phone ? { telephone: house.phone } : {}),
    ...(wordsFor(house.address, locale) ? { address: wordsFor(house.address, locale) } : {}),
  }
}

/** schema.org `WebSite` with its search, and the house behind it. */
export function homeLinked(x: Exchange): readonly Linked[] {
  const target = { '@type': 'EntryPoint', urlTemplate: `${address(x, '/products')}?q={search_term_string}` }
  return [
    houseLinked(x),
    {
      '@type': 'WebSite',
      url: address(x, ''),
      name: wordsFor(x.ctx.house.name, x.ctx.locale),
      inLanguage: x.ctx.locale,
      publisher: { '@id': `${x.ctx.publicUrl}/#house` },
      potentialAction: { '@type': 'SearchAction', target, 'query-input': 'required name=search_term_string' },
    },
  ]
}

/** schema.org `Product` with its offer; a price on request has an offer without a price. */
export function productLinked(x: Exchange, product: Product, picture: string): readonly Linked[] {
  const { locale, publicUrl } = x.ctx
  const url = address(x, `/products/${product.slug}`)
  const description = wordsFor(product.description, locale)
  return [
    {
      '@type': 'Product',
      name: wordsFor(product.names, locale),
      url,
      image: picture,
      ...(description ? { description } : {}),
      ...(product.sku ? { sku: product.sku } : {}),
      ...(product.hs6 ? { additionalProperty: { '@type': 'PropertyValue', propertyID: 'HS', value: product.hs6 } } : {}),
      category: wordsFor(product.category.names, locale),
      manufacturer: {
        '@type': 'Organization',
        name: wordsFor(product.maker.names, locale),
        url: address(x, `/makers/${product.maker.slug}`),
      },
      offers: {
        '@type': 'Offer',
        url,
        seller: { '@id': `${publicUrl}/#house` },
        availability: 'https://schema.org/InStock',
        ...(product.price
          ? {
              price: product.price.amount,
              priceCurrency: product.price.currency,
              ...perUnit(product.price.amount, product.price.currency, product.price.per),
            }
          : {}),
        ...(product.moq
          ? {
              eligibleQuantity: {
                '@type': 'QuantitativeValue',
                minValue: product.moq,
                unitCode: product.moqUnit ?? product.unit,
              },
            }
          : {}),
      },
    },
    crumbs([
      [wordsFor(product.category.names, locale), address(x, `/products?category=${product.category.slug}`)],
      [wordsFor(product.names, locale), url],
    ]),
  ]
}

const perUnit = (price: string, priceCurrency: string, unitCode: string) => ({
  priceSpecification: { '@type': 'UnitPriceSpecification', price, priceCurrency, unitCode },
})

/** schema.org `Organization` of a maker. */
export function makerLinked(x: Exchange, maker: Maker): readonly Linked[] {
  const { locale } = x.ctx
  const url = address(x, `/makers/${maker.slug}`)
  return [
    {
      '@type': 'Organization',
      name: wordsFor(maker.names, locale),
      url,
      description: wordsFor(maker.description, locale),
      ...(maker.founded ? { foundingDate: String(maker.founded) } : {}),
      ...(maker.employees ? { numberOfEmployees: maker.employees } : {}),
      ...(maker.placeNames ? { location: wordsFor(maker.placeNames, locale) } : {}),
    },
    crumbs([[wordsFor(maker.names, locale), url]]),
  ]
}

/** schema.org `ItemList` of the goods that a page shows. */
export function listLinked(x: Exchange, list: ProductList): readonly Linked[] {
  const itemListElement = list.items.map((product, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    url: address(x, `/products/${product.slug}`),
    name: wordsFor(product.names, x.ctx.locale),
  }))
  return [{ '@type': 'ItemList', numberOfItems: list.total, itemListElement }]
}

function crumbs(steps: readonly (readonly [name: string, url: string])[]): Linked {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, item], index) => ({ '@type': 'ListItem', position: index + 1, name, item })),
  }
}
