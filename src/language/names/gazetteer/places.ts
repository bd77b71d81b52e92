import { convert } from '../../scripts/convert.ts'
import type { KnownName } from '../resolve-name.ts'
import { chineseNames, englishName, type PlaceNames } from './chinese-names.ts'
import china from './china.json' with { type: 'json' }
import cities from './cities.json' with { type: 'json' }
import { countryNames } from './countries.ts'

/** A place that everybody may know. `code` never changes: `CN`, `CN:中山`, `UZ:Xiva`; `country` is ISO 3166-1 alpha-2. */
export interface GazetteerPlace {
  code: string
  country: string
  names: PlaceNames
  also: readonly string[]
  /** Of a small place of China: the divisions that it lies in, the largest first, in Chinese; several where several are called so. */
  within?: readonly (readonly string[])[]
}

// Written from general knowledge: divisions of China down to counties, cities of the region and of the world.
type Entry = { known: KnownName; country: string; names: () => PlaceNames; also: readonly string[] }

let entries: Map<string, Entry> | undefined
let known: readonly KnownName[] | undefined

/** Every place with the spellings that find it under all others; always the same list. Its ids are the codes. */
export function gazetteerNames(): readonly KnownName[] {
  return (known ??= [...all().values()].map((entry) => entry.known))
}

/** Whether a larger place has that name in Chinese. */
export const isLarger = (han: string): boolean => all().has(`CN:${han}`)

/** The larger place of a code. */
export function largerPlace(code: string): GazetteerPlace | undefined {
  const entry = all().get(code)
  return entry && { code, country: entry.country, names: entry.names(), also: entry.also }
}

function all(): Map<string, Entry> {
  if (entries !== undefined) return entries
  entries = new Map()
  for (const { code, names } of countryNames())
    entries.set(code, {
      known: { id: code, spellings: [...new Set(Object.values(names))] },
      country: code,
      names: () => names,
      also: [],
    })
  for (const row of cities) put(entries, row)
  for (const [province, prefectures] of Object.entries(china)) {
    putChinese(entries, province)
    for (const prefecture of Object.keys(prefectures)) putChinese(entries, prefecture)
  }
  // A county that is called like a larger place answers by its own full name only.
  for (const prefectures of Object.values(china))
    for (const counties of Object.values(prefectures)) for (const han of counties.split(' ')) putChinese(entries, han)
  return entries
}

function put(into: Map<string, Entry>, row: string): void {
  const [country, uz, ru, han, en, ...also] = row.split('|') as [string, string, string, string, string, ...string[]]
  const names = { uz, 'uz-Cyrl': convert(uz, 'uz-Cyrl'), ru, 'zh-Hans': han, en }
  const code = `${country}:${uz}`
  into.set(code, {
    known: { id: code, spellings: [...new Set([...Object.values(names), ...also])] },
    country,
    names: () => names,
    also,
  })
}

function putChinese(into: Map<string, Entry>, han: string): void {
  const code = `CN:${han}`
  if (han === '' || into.has(code)) return
  into.set(code, { known: { id: code, spellings: spellingsOf(han) }, country: 'CN', names: () => chineseNames(han), also: [] })
}

/** A place whose English name is not its pinyin is known by both. */
const spellingsOf = (han: string): string[] => [han, englishName(han)].filter((name) => name !== undefined)
