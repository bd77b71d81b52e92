import { queryTerms, toTsquery } from '../../src/language/index.ts'
import { commonWords, rareWords } from '../fill/words.ts'
import { compare } from '../measure.ts'
import { get, pgFloor, rowsOf, type Stand } from '../stand.ts'
import { type Case, locales, searchBars } from './case.ts'

export interface Asked {
  readonly word: string
  readonly query: string
  readonly locale: string
}

const languages = ['zh-Hans', 'ru', 'uz', 'en'] as const

/** The words that really stand in about `share` of the products, with what the index is asked for them. */
async function askedWords(stand: Stand, words: typeof rareWords, share: number): Promise<readonly Asked[]> {
  const all = words.flatMap((word) =>
    languages.map((locale) => ({ word: word[locale], locale, query: toTsquery(queryTerms(word[locale])) })),
  )
  const [{ n: size }] = (await rowsOf<{ n: number }>(stand.client, 'select count(*)::int as n from showroom.product')) as [
    { n: number },
  ]
  const kept: Asked[] = []
  for (const each of all) {
    const [{ n }] = (await rowsOf<{ n: number }>(
      stand.client,
      'select count(*)::int as n from showroom.product where terms @@ $1::tsquery',
      [each.query],
    )) as [{ n: number }]
    if (Math.abs(n / size - share) < share * 0.4) kept.push(each)
  }
  if (kept.length < all.length / 2)
    throw new Error(`only ${kept.length} of ${all.length} words stand in ${share * 100} % of the products`)
  return kept
}

/** The same search by bare `pg`: twenty hits, best first, and how many there are. */
const bareSearch = (asked: readonly Asked[], ranked: boolean) => {
  const values = asked.map(({ query }) => [query])
  const order = ranked ? 'order by ts_rank(terms, $1::tsquery) desc, id' : ''
  return [
    {
      text: `select id, slug, names, price, currency from showroom.product where terms @@ $1::tsquery ${order} limit 20`,
      values,
    },
    { text: 'select count(*) from showroom.product where terms @@ $1::tsquery', values },
  ]
}

// A number of its own makes each address new: no answer comes from what was kept.
let from = 1

/** A search with its counts, each address new, against the same by bare `pg`. */
export const searchFor = (
  name: string,
  ranked: boolean,
  wanted: (stand: Stand) => Promise<readonly Asked[]>,
  promised: { readonly bar?: number } = {},
): Case => {
  return async (stand, connections) => {
    const asked = await wanted(stand)
    const statements = bareSearch(asked, ranked)
    const address = (number: number) => {
      const { word, locale } = asked[number % asked.length]!
      return `/${number % 9 === 8 ? locales[4] : locale}/products?q=${encodeURIComponent(word)}&n=${number}`
    }
    const compared = await compare(
      stand.rounds,
      pgFloor(stand, () => ({ statements, connections })),
      async () => {
        const requests = Array.from({ length: Math.ceil(3000 * stand.seconds) }, (_, number) => get(address(from + number)))
        from += requests.length
        return stand.http.ask({ port: stand.port, requests, connections, seconds: stand.seconds, expect: 200 })
      },
    )
    const against = ranked ? 'bare pg, same ranked search' : 'bare pg, same search unranked'
    return { name, connections, against, ...promised, p99Bars: searchBars, ...compared }
  }
}

const search = (name: string, words: typeof rareWords, share: number, ranked: boolean): Case =>
  searchFor(name, ranked, (stand) => askedWords(stand, words, share), { bar: 0.3 })

/** A search with all its facets, asked for the first time. Against both floors: with the order by rank that we give, and without any. */
export const searches: readonly Case[] = [
  search('search, word in 1 %', rareWords, 0.01, true),
  search('search, word in 1 %', rareWords, 0.01, false),
  search('search, word in 20 %', commonWords, 0.2, true),
  search('search, word in 20 %', commonWords, 0.2, false),
]
