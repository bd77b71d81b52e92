import { queryTerms, toTsquery } from '../../src/language/index.ts'
import { commonWords, rareWords, seriesWords } from '../fill/words.ts'
import { rowsOf, type Stand } from '../stand.ts'
import type { Case } from './case.ts'
import { type Asked, searchFor } from './search.ts'

const languages = ['zh-Hans', 'ru', 'uz', 'en'] as const
type Word = (typeof rareWords)[number]

const sizeOf = async (stand: Stand): Promise<number> => {
  const [{ n }] = (await rowsOf<{ n: number }>(stand.client, 'select count(*)::int as n from showroom.product')) as [
    { n: number },
  ]
  return n
}

const asked = (word: string, locale: string, meant = word): Asked => ({ word, locale, query: toTsquery(queryTerms(meant)) })
const inLanguages = (words: readonly Word[]): readonly Asked[] =>
  words.map((word, number) => asked(word[languages[number % 4]!], languages[number % 4]!))

/** Sixty of many, far from each other. */
const some = <T>(list: readonly T[]): readonly T[] => list.filter((_, at) => at % Math.ceil(list.length / 60) === 0)

/** Each word stands in about a hundred products. */
const rare = async (stand: Stand) => inLanguages(some(seriesWords(await sizeOf(stand))))

const fifth = async () => commonWords.flatMap((word) => languages.map((locale) => asked(word[locale], locale)))

/** A quality and a trade name: both stand in one product of five hundred. */
const two = async () =>
  some(rareWords).map((word, number) => {
    const locale = languages[number % 4]!
    return asked(`${commonWords[number % 5]![locale]} ${word[locale]}`, locale)
  })

/** One letter of a series' name is wrong, in Latin and in Cyrillic: nothing has it, and the goods meant are shown. */
const misspelt = async (stand: Stand) =>
  some(seriesWords(await sizeOf(stand))).map((word, number) => {
    const locale = number % 2 === 0 ? 'en' : 'ru'
    const [meant, wrong] = [word[locale], locale === 'en' ? 'g' : 'г']
    return asked(meant.slice(0, 4) + wrong + meant.slice(5), locale, meant)
  })

/** What a search costs in a large house: p50 and p99 at one connection are what counts. */
export const scaledSearches: readonly Case[] = [
  searchFor('search, rare word', false, rare),
  searchFor('search, word in a fifth', false, fifth),
  searchFor('search, two words', false, two),
  searchFor('search, misspelt word', false, misspelt),
]
