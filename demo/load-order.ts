import type { DemoCategory, DemoProduct } from './data.schema.ts'

/** One product of each category, in the order in which the home page shows the newest. */
export const showpieces = [
  'dried-apricots-extra',
  'khan-atlas-satin-eight-shaft',
  'ceramic-plov-dish-32',
  'saffron-all-red',
  'suzani-wall-hanging-silk-on-cotton',
  'walnut-kernels-light-halves',
  'mirzachul-melons',
  'mountain-flower-honey-500g',
  'karakul-hat-mens',
  'lazer-rice',
  'cotton-bed-linen-set-euro',
  'carved-ganch-panel-60',
] as const

/**
 * The order to load products in. Lists show the newest first, so all goes in backwards: by category and within it as the
 * files have it, with the showpieces last.
 */
export function inLoadOrder(products: readonly DemoProduct[], categories: readonly DemoCategory[]): DemoProduct[] {
  const place = new Map(categories.map(({ slug, position }) => [slug, position]))
  const shown = showpieces.flatMap((slug) => products.filter((product) => product.slug === slug))
  const rest = products
    .filter((product) => !shown.includes(product))
    .toSorted((a, b) => (place.get(a.category) ?? 0) - (place.get(b.category) ?? 0))
  return [...shown, ...rest].toReversed()
}
