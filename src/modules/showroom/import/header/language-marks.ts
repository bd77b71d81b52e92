import type { Locale } from '../../../../kernel/locale.ts'

export type TextMark = Locale | 'uz-any'

/** Words of a header that say in which language the column is written; folded, Uzbek also by its Latin key. */
const MARKS: Readonly<Record<TextMark, readonly string[]>> = {
  'uz-Cyrl': [
    'kirill',
    'kirillcha',
    'kirilcha',
    'кирилл',
    'кириллица',
    'кириллицей',
    'кирил',
    'cyrillic',
    'cyrl',
    'uz cyrl',
    'узбекский кириллица',
    '西里尔',
    '西里尔文',
    'krill',
  ],
  uz: ['lotin', 'lotincha', 'латиница', 'латиницей', 'латин', 'latin', 'latn', '拉丁', '拉丁文'],
  'uz-any': [
    'ozbekcha',
    'ozbek',
    'ozbek tilida',
    'uzbekcha',
    'uz',
    'uzb',
    'узб',
    'узбекский',
    'узбекском',
    'узбекское',
    'на узбекском',
    'uzbek',
    '乌兹别克语',
    '乌兹别克文',
    '乌文',
    '乌语',
    '乌兹别克',
  ],
  ru: [
    'ruscha',
    'rus tilida',
    'rus',
    'ru',
    'русский',
    'русском',
    'русское',
    'рус',
    'на русском',
    'по русски',
    'russian',
    '俄文',
    '俄语',
  ],
  'zh-Hans': [
    'xitoycha',
    'xitoy tilida',
    'zh',
    'cn',
    'chn',
    'zh cn',
    'zh hans',
    'кит',
    'китайский',
    'китайском',
    'китайское',
    'на китайском',
    'chinese',
    '中文',
    '汉语',
    '简体',
  ],
  en: [
    'inglizcha',
    'ingliz tilida',
    'en',
    'eng',
    'англ',
    'английский',
    'английском',
    'английское',
    'на английском',
    'english',
    '英文',
    '英语',
  ],
}

const ORDER: readonly TextMark[] = ['uz-Cyrl', 'uz', 'uz-any', 'ru', 'zh-Hans', 'en']
const HANZI = /\p{Script=Han}/u
const NOISE = /(?<!\p{L})(?:на|яз|языке|язык|tilida|til|in|language|lang)(?!\p{L})/giu

/** The language that a folded header names, and the header without those words. */
export function takeLanguageMark(key: string): { mark: TextMark | null; rest: string } {
  let rest = ` ${key} `
  let mark: TextMark | null = null
  for (const candidate of ORDER) {
    for (const word of MARKS[candidate].toSorted((a, b) => b.length - a.length)) {
      const next = HANZI.test(word) ? rest.replace(word, ' ') : rest.replace(` ${word} `, '  ').replace(` ${word} `, '  ')
      if (next === rest) continue
      rest = next
      mark ??= candidate
    }
  }
  const bare = mark ? rest.replace(NOISE, ' ') : rest
  return { mark, rest: bare.replace(/文名/g, '名').replace(/\s+/g, ' ').trim() }
}
