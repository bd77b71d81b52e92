import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { builtIn, queryTerms } from '../../../language/index.ts'
import { concepts } from '../../../language/glossary/index.ts'
import { productTerms } from './product-terms.ts'

interface Goods {
  readonly category: string
  readonly names: LocalizedText
  readonly description: LocalizedText
  readonly hs6?: string
}

const folder = path.resolve(import.meta.dirname, '../../../../demo/data')
const read = <T>(prefix: string): T[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as T[])

const categories = new Map(read<{ slug: string; names: LocalizedText }>('categories-').map(({ slug, names }) => [slug, names]))
const goods = read<Goods>('products-').map(({ names, description, hs6 = null, category }) => {
  const terms = productTerms({ names, description, sku: null, hs6, maker: {}, category: categories.get(category)! }, builtIn)
  return new Set([...terms.matchAll(/'((?:[^']|'')*)':\d+[A-D]/gu)].map(([, term]) => term!))
})

function found(query: string): number {
  const { all } = queryTerms(query)
  return goods.filter((terms) => all.length > 0 && all.every((group) => group.some((term) => terms.has(term)))).length
}

// Some words are two things in two languages: пахта is buttermilk in Russian and cotton in Uzbek.
const shareOfAll = 1 / 5

test('no thing of the glossary, in any language, drags in more than a fifth of the goods', () => {
  const tooMany = concepts.flatMap((concept) =>
    (['en', 'ru', 'uz', 'zh'] as const)
      .map((language) => concept[language][0]!)
      .filter((query) => query && found(query) > goods.length * shareOfAll + 2)
      .map((query) => `${query}: ${found(query)} of ${goods.length}`),
  )
  expect(tooMany).toEqual([])
})
