import type { DemoData, DemoProduct } from './data.records.ts'

/** What no single record can show: references, uniqueness, codes and price ladders. One line a fault. */
export function demoDataProblems(data: DemoData): string[] {
  const places = new Set(data.places.map((place) => place.slug))
  const makers = new Set(data.makers.map((maker) => maker.slug))
  const categories = new Map(data.categories.map((category) => [category.slug, category.hs]))
  return [
    ...repeated(
      'place',
      data.places.map((place) => place.slug),
    ),
    ...repeated(
      'category',
      data.categories.map((category) => category.slug),
    ),
    ...repeated(
      'category position',
      data.categories.map((category) => String(category.position)),
    ),
    ...repeated(
      'maker',
      data.makers.map((maker) => maker.slug),
    ),
    ...repeated(
      'maker phone',
      data.makers.map((maker) => maker.contact.phone),
    ),
    ...repeated(
      'product',
      data.products.map((product) => product.slug),
    ),
    ...repeated(
      'sku of one maker',
      data.products.map((product) => `${product.maker} ${product.sku}`),
    ),
    ...data.makers.filter((maker) => !places.has(maker.place)).map((maker) => `maker ${maker.slug}: no place ${maker.place}`),
    ...data.products.flatMap((product) =>
      [
        ...(makers.has(product.maker) ? [] : [`no maker ${product.maker}`]),
        ...(categories.has(product.category) ? [] : [`no category ${product.category}`]),
        ...codeProblems(product, categories.get(product.category)),
        ...priceProblems(product),
      ].map((problem) => `product ${product.slug}: ${problem}`),
    ),
  ]
}

function repeated(what: string, keys: string[]): string[] {
  const twice = new Set(keys.filter((key, index) => keys.indexOf(key) !== index))
  return [...twice].map((key) => `${what} ${key} stands more than once`)
}

function codeProblems(product: DemoProduct, hs: string[] | undefined): string[] {
  const belongs = hs === undefined || hs.some((code) => product.hs6.startsWith(code))
  const foreign = Object.values(product.nationalCodes ?? {}).filter((code) => !code.startsWith(product.hs6))
  return [
    ...(belongs ? [] : [`${product.hs6} is none of category ${product.category}`]),
    ...foreign.map((code) => `national code ${code} does not begin with ${product.hs6}`),
  ]
}

/** A ladder starts above nothing, climbs in quantity and falls in price. */
function priceProblems(product: DemoProduct): string[] {
  const breaks = product.priceBreaks ?? []
  if (breaks.length > 0 && product.price === null) return ['price breaks below a price on request']
  const ladder = [{ from: '0', price: product.price ?? '0' }, ...breaks]
  return breaks.flatMap((step, index) => {
    const below = ladder[index] ?? step
    return [
      ...(micro(step.from) > micro(below.from) ? [] : [`price break from ${step.from} does not climb`]),
      ...(micro(step.price) < micro(below.price) ? [] : [`price break at ${step.price} does not fall`]),
    ]
  })
}

/** A decimal of up to six places as a whole number of millionths. */
function micro(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.')
  return BigInt(whole + fraction.padEnd(6, '0'))
}
