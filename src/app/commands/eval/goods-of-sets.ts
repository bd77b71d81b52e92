import { fromSimplified } from './from-simplified.ts'
import { pinyin } from 'pinyin-pro'
import type { Locale } from '../../../kernel/locale.ts'
import { concepts } from '../../../language/glossary/index.ts'
import { convert } from '../../../language/index.ts'
import { readSet, waysOf } from './read-set.ts'

/** One thing under its name in each language that the set has. */
export interface Goods {
  readonly id: string
  readonly hs4?: string
  readonly names: Partial<Record<Locale, string>>
}

const nameOf = (cell: string | undefined): string | undefined => waysOf(cell)[0]

const named = (names: Record<string, string | undefined>): Goods['names'] =>
  Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined && name !== ''))

/** Goods at large: `concepts.tsv`, by the first name of each language. */
export function goodsAtLarge(folder: string): Goods[] {
  return readSet(folder, 'concepts.tsv').map((row) => ({
    id: row['id'] ?? '',
    names: named({
      en: nameOf(row['en']),
      ru: nameOf(row['ru']),
      'zh-Hans': nameOf(row['zh']),
      uz: nameOf(row['uz_latn']),
      'uz-Cyrl': nameOf(row['uz_cyrl']),
    }),
  }))
}

/** Every `step`th thing of our own glossary, by the name that each language prefers. */
export function goodsOfGlossary(step: number): Goods[] {
  return concepts
    .filter((_, at) => at % step === 0)
    .map(({ id, en, ru, zh, uz, uzCyrl }) => ({
      id,
      names: named({
        en: en[0],
        ru: ru[0],
        'zh-Hans': zh[0],
        uz: uz[0],
        'uz-Cyrl': uzCyrl?.[0] ?? convert(uz[0] ?? '', 'uz-Cyrl'),
      }),
    }))
}

/** Headings of the Harmonised System as goods. */
export function headings(folder: string): Goods[] {
  return readSet(folder, 'hs-headings.tsv').map((row) => ({
    id: row['hs4'] ?? '',
    hs4: row['hs4'] ?? '',
    names: named({ en: row['en'], uz: row['uz_latn'] }),
  }))
}

export interface ExactForm {
  readonly form: string
  readonly locale: Locale
  readonly query: string
}

const otherMarks = ["'", '’', '‘', '`']

/** Ways to type the very name of a record: as it stands, with the apostrophes of other keyboards, in the other script, in traditional characters, as it sounds. */
export function exactForms(locale: Locale, name: string, at: number): ExactForm[] {
  const forms: [string, string][] = [['as it stands', name]]
  if (locale === 'uz') {
    forms.push(['the other script of Uzbek', convert(name, 'uz-Cyrl')])
    if (/[ʻʼ]/.test(name)) forms.push(['other apostrophes', name.replace(/[ʻʼ]/g, otherMarks[at % otherMarks.length]!)])
  }
  if (locale === 'ru' && name.includes('ё')) forms.push(['е for ё', name.replaceAll('ё', 'е')])
  if (locale === 'zh-Hans' && /^\p{Script=Han}{2,}$/u.test(name)) {
    const traditional = fromSimplified(name)
    if (traditional !== name) forms.push(['traditional characters', traditional])
    forms.push(['pinyin in one', pinyin(name, { toneType: 'none', type: 'array', v: true }).join('')])
    forms.push(['pinyin with tones', pinyin(name, { type: 'array' }).join(' ')])
    forms.push(['pinyin with numbers', pinyin(name, { toneType: 'num', type: 'array', v: true }).join(' ').replaceAll('0', '')])
  }
  return forms.map(([form, query]) => ({ form, locale, query }))
}
