import { type Locale, locales } from '../../../kernel/locale.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { companyPlaces, convert, coreOfName, transcribeName } from '../../../language/index.ts'
import { nameKindOf, type Party } from './party.ts'

const HAN = /\p{Script=Han}/u
const targets = { uz: 'uz-Latn', 'uz-Cyrl': 'uz-Cyrl', ru: 'ru', en: 'pinyin' } as const
/** Surnames of two characters, the frequent ones. */
const LONG_SURNAMES = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯)/

/**
 * The name of a party in every language: what staff chose to print and, where they left a language open, what follows from
 * the others: the other Uzbek script, or the transcription of a Chinese name (of a company that by which it is called).
 */
export function printedNames({ kind, names }: Pick<Party, 'kind' | 'names'>): LocalizedText {
  const printed: Record<string, string | undefined> = { ...names }
  if (printed['uz'] && !printed['uz-Cyrl']) printed['uz-Cyrl'] = convert(printed['uz'], 'uz-Cyrl')
  if (printed['uz-Cyrl'] && !printed['uz']) printed['uz'] = convert(printed['uz-Cyrl'], 'uz-Latn')
  const chinese = names['zh-Hans']
  if (chinese === undefined || !HAN.test(chinese)) return printed
  for (const [locale, target] of Object.entries(targets)) printed[locale] ??= transcribed(chinese, kind, target)
  return printed
}

function transcribed(chinese: string, kind: Party['kind'], target: (typeof targets)[Locale & keyof typeof targets]): string {
  const core = kind === 'person' ? chinese : coreOfName(chinese, nameKindOf(kind), companyPlaces()) || chinese
  const words = kind === 'person' ? personWords(core) : core.split(' ')
  return words.map((word) => capital(transcribeName(word, 'zh', target))).join(' ')
}

function personWords(name: string): string[] {
  const bare = name.replace(/\s+/g, '')
  const surname = LONG_SURNAMES.exec(bare)?.[0] ?? [...bare][0] ?? ''
  return [surname, bare.slice(surname.length)].filter((word) => word !== '')
}

const capital = (text: string): string => text.replace(/^\p{L}/u, (letter) => letter.toUpperCase())

/** The name to print for a reader, and its language where it is not the reader's. */
export function printedName(party: Pick<Party, 'kind' | 'names'>, locale: Locale): { text: string; lang: Locale } {
  const all = printedNames(party)
  const own = all[locale]
  if (own) return { text: own, lang: locale }
  const lang = (locale === 'zh-Hans' ? (['en', ...locales] as const) : locales).find((each) => all[each]) ?? locale
  return { text: all[lang] ?? '', lang }
}

/** The divisions of China that a place lies in, given in Chinese from the largest on, for a reader. */
export function divisionsIn(locale: Locale, divisions: readonly string[]): string {
  if (locale === 'zh-Hans') return divisions.join('')
  return divisions.map((han) => printedName({ kind: 'place', names: { 'zh-Hans': han } }, locale).text).join(', ')
}
