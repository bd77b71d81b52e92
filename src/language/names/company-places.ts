import { exonymOfHan } from './exonyms.ts'
import china from './gazetteer/china.json' with { type: 'json' }
import { readHanzi } from './hanzi.ts'
import { pinyinWord } from './syllables.ts'
import { transcribeName } from './transcribe.ts'
import { wellKnownPlaces } from './well-known.ts'

/** Shorter words in Russian or Uzbek letters are too many other things. */
const SHORTEST = 5
/** Established names that mean nothing but the city; the others are words of the steppe as well (Altay). */
const ESTABLISHED: ReadonlySet<string> = new Set('北京 南京 天津 上海 哈尔滨 香港 澳门 台湾'.split(' '))

/** Provinces that are one city. */
const CITIES: ReadonlySet<string> = new Set('北京 天津 上海 重庆 香港 澳门'.split(' '))

let seats: ReadonlyMap<string, string> | undefined
let spellings: ReadonlySet<string> | undefined

/** Places that stand at the head of companies' names, in Hanzi and in letters, lower case: down to prefectures. */
export function companyPlaces(): ReadonlySet<string> {
  return (spellings ??= new Set(bySpelling().keys()))
}

/** The prefecture or city that a place in a company's name is, whatever its script; undefined for a province, where many cities lie. */
export function seatOf(place: string): string | undefined {
  const seat = bySpelling().get(place) ?? (/\p{Script=Han}/u.test(place) ? pinyinWord(readHanzi(place)) : place)
  return seat === '' ? undefined : seat
}

function bySpelling(): ReadonlyMap<string, string> {
  if (seats !== undefined) return seats
  const found = new Map<string, string>()
  const put = (han: string, syllables: readonly string[]) => {
    const pinyin = pinyinWord(syllables)
    const seat = Object.hasOwn(china, han) && !CITIES.has(han) ? '' : pinyin
    const written =
      exonymOfHan(han) === undefined || ESTABLISHED.has(han)
        ? (['ru', 'uz-Latn', 'uz-Cyrl'] as const).map((way) => transcribeName(han, 'zh', way).toLowerCase())
        : []
    for (const spelling of [han, pinyin, ...written.filter((each) => each.length >= SHORTEST)])
      if (!found.has(spelling)) found.set(spelling, seat)
  }
  for (const [han, syllables] of wellKnownPlaces()) put(han, syllables)
  for (const [province, prefectures] of Object.entries(china))
    for (const han of [province, ...Object.keys(prefectures)]) if (han !== '' && !found.has(han)) put(han, readHanzi(han))
  return (seats = found)
}
