import { type Locale, locales } from '../../../kernel/locale.ts'
import { listProducts, readFilter } from '../../../modules/showroom/index.ts'
import type { Ctx } from '../../../platform/context.ts'
import { exactForms, type Goods, goodsAtLarge, goodsOfGlossary, headings } from './goods-of-sets.ts'
import { judgeNearMisses } from './judge-near-misses.ts'
import { loadGoods, type Shelf } from './load-goods.ts'
import { type Line, Score } from './score.ts'
import { inTemporaryHouse } from './temporary-house.ts'

const GLOSSARY_STEP = 12
const AT = 10

interface Options {
  /** Whether things of our own glossary are searched, too. */
  readonly glossary: boolean
  /** Only every so many-th of the goods. */
  readonly every?: number
}

/** Search over the goods of the sets, loaded into a house of their own by its verbs and asked by the path that the pages and the API take. */
export function judgeSearch(folder: string, options: Options): Promise<Line[]> {
  return inTemporaryHouse((ctx) => judgeSearchIn(ctx, folder, options))
}

/** The same in a house that is open already. */
export async function judgeSearchIn(ctx: Ctx, folder: string, { glossary, every = 1 }: Options): Promise<Line[]> {
  const lines: Line[] = []
  if (glossary) lines.push(...(await across(ctx, 'glossary', goodsOfGlossary(GLOSSARY_STEP), 0.95)))
  const large = goodsAtLarge(folder).filter((_, at) => at % every === 0)
  lines.push(...(await across(ctx, 'at large', large, 0.75)))
  lines.push(...(await across(ctx, 'headings', headings(folder))))
  lines.push(...(await judgeNearMisses(ctx, folder)))
  return lines
}

async function across(ctx: Ctx, set: string, goods: readonly Goods[], goal?: number): Promise<Line[]> {
  if (goods.length === 0) return []
  const shelves = await loadGoods(ctx, set.replace(' ', '-'), goods)
  const lines: Line[] = []
  const everything = new Measure()
  for (const [to, shelf] of shelves) {
    for (const from of locales.filter((locale) => locale !== to)) {
      const measure = new Measure()
      for (const { id, names } of goods) {
        const query = names[from]
        if (!query || !names[to]) continue
        const found = await search(ctx, shelf, query)
        for (const each of [measure, everything]) each.note(found, id, () => `${query} → ${names[to]}: ${found.length} found`)
      }
      if (measure.recall.count > 0) lines.push(measure.line(`${set}: ${from} → ${to}`, goal))
    }
  }
  return [...lines, everything.line(`${set}: across languages`, goal), ...(await exact(ctx, set, goods, shelves))]
}

/** The record's own name, typed in every way that its readers may type it. */
async function exact(ctx: Ctx, set: string, goods: readonly Goods[], shelves: ReadonlyMap<Locale, Shelf>): Promise<Line[]> {
  const measures = new Map<string, Measure>()
  const note = async (form: string, shelf: Shelf, query: string, id: string) => {
    const found = await search(ctx, shelf, query)
    if (!measures.has(form)) measures.set(form, new Measure())
    measures.get(form)!.note(found, id, () => `${query}: ${found.length} found`)
  }
  for (const [at, { id, hs4, names }] of goods.entries()) {
    for (const [locale, shelf] of shelves) {
      const name = names[locale]
      if (!name) continue
      for (const { form, query } of exactForms(locale, name, at)) await note(form, shelf, query, id)
      if (hs4) await note('the code', shelf, hs4, id)
    }
  }
  return [...measures].map(([form, measure]) => measure.line(`${set}: own name, ${form}`, 0.99))
}

// A query is at most so long; a word that is cut in two finds nothing.
const LONGEST_QUERY = 200

async function search(ctx: Ctx, shelf: Shelf, query: string): Promise<string[]> {
  const q = query.length > LONGEST_QUERY ? query.slice(0, LONGEST_QUERY).replace(/\s\S*$/u, '') : query
  const filter = readFilter(new URLSearchParams({ q, maker: shelf.maker }))
  const { items } = await listProducts(ctx, filter)
  return items.slice(0, AT).map(({ id }) => shelf.ids.get(id) ?? '')
}

/** Recall and precision among the first ten and the mean reciprocal rank, for queries that one record answers. */
class Measure {
  readonly recall = new Score()
  #precision = 0
  #ranks = 0

  note(found: readonly string[], id: string, shown: () => string): void {
    const at = found.indexOf(id)
    this.recall.note(at >= 0, shown)
    if (at < 0) return
    this.#precision += 1 / found.length
    this.#ranks += 1 / (at + 1)
  }

  line(label: string, goal?: number): Line {
    const { count, hits } = this.recall
    const share = (sum: number, of: number) => (of === 0 ? '–' : (sum / of).toFixed(3))
    const note = `precision ${share(this.#precision, hits)}  MRR ${share(this.#ranks, count)}`
    return { label, score: this.recall, note, ...(goal === undefined ? {} : { goal }) }
  }
}
