import { APOSTROPHES } from './scripts/alphabet.ts'
import { wordToLatin } from './scripts/to-latin.ts'

/** Names of one thing by BCP 47 tag. */
export interface Names {
  uz?: string | undefined
  'uz-Cyrl'?: string | undefined
  en?: string | undefined
  ru?: string | undefined
  'zh-Hans'?: string | undefined
}

const LONGEST = 80
const MARKS = new RegExp(`[${APOSTROPHES}]`, 'g')
/** Russian letters as in passports (ICAO Doc 9303, 2015), where they differ from the Uzbek table. */
const RUSSIAN: Readonly<Record<string, string>> = {
  ж: 'zh',
  й: 'i',
  х: 'kh',
  ц: 'ts',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  ю: 'iu',
  я: 'ia',
  ё: 'e',
  е: 'e',
}

const uzbek = (text: string): string => text.replace(/[Ѐ-ӿ]+/g, wordToLatin)
const russian = (text: string): string => text.toLowerCase().replace(/[Ѐ-ӿ]/g, (letter) => RUSSIAN[letter] ?? wordToLatin(letter))

function ascii(text: string): string {
  const words =
    text
      .replace(MARKS, '')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  let slug = ''
  for (const word of words) {
    if (slug !== '' && slug.length + word.length >= LONGEST) break
    slug += (slug === '' ? '' : '-') + word.slice(0, LONGEST)
  }
  return slug
}

/**
 * A readable slug of [a-z0-9-], at most 80 characters, from the Uzbek name, else the English, else
 * the Russian in Latin letters; '' when none can be written so (a name in Chinese only): put an id there.
 */
export function slugify(names: Names): string {
  for (const text of [
    uzbek(names.uz ?? names['uz-Cyrl'] ?? ''),
    names.en ?? '',
    russian(names.ru ?? ''),
    names['zh-Hans'] ?? '',
  ]) {
    const slug = ascii(text)
    if (/[a-z]/.test(slug) || (slug !== '' && text === names['zh-Hans'])) return slug
  }
  return ''
}
