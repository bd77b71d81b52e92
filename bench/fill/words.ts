import type { LocalizedText } from '../../src/kernel/localized-text.ts'
import { convert } from '../../src/language/index.ts'

type Written = Readonly<Record<'uz' | 'ru' | 'zh-Hans' | 'en', string>>

/** In five languages: what is written in Uzbek Latin stands in Cyrillic too. */
export function inFive(text: Partial<Written>): LocalizedText {
  return text.uz === undefined ? text : { ...text, 'uz-Cyrl': convert(text.uz, 'uz-Cyrl') }
}

/** Each stands in one product of five. */
export const commonWords: readonly Written[] = [
  { uz: 'shohona', ru: 'царский', 'zh-Hans': '御用', en: 'regal' },
  { uz: 'kumushrang', ru: 'серебристый', 'zh-Hans': '银色', en: 'silvery' },
  { uz: 'bayramona', ru: 'праздничный', 'zh-Hans': '节庆', en: 'festive' },
  { uz: 'sayohatbop', ru: 'дорожный', 'zh-Hans': '旅行', en: 'portable' },
  { uz: 'zamonaviy', ru: 'современный', 'zh-Hans': '现代', en: 'modern' },
]

const heads: readonly (readonly [string, string])[] = [
  ['Zar', '金'],
  ['Kumush', '银'],
  ['Gul', '花'],
  ['Nur', '光'],
  ['Bahor', '春'],
  ['Tong', '晨'],
  ['Oq', '白'],
  ['Moviy', '蓝'],
  ['Yashil', '翠'],
  ['Olmos', '钻'],
]
const tails: readonly (readonly [string, string])[] = [
  ['buloq', '泉'],
  ['togʻ', '岭'],
  ['soy', '溪'],
  ['bogʻ', '圃'],
  ['dala', '野'],
  ['qalʼa', '堡'],
  ['koʻl', '湖'],
  ['tepa', '丘'],
  ['vodiy', '谷'],
  ['kent', '邑'],
]

/** Trade names: each stands in one product of a hundred. */
export const rareWords: readonly Written[] = heads.flatMap(([head, first]) =>
  tails.map(([tail, second]) => {
    const uz = head + tail
    return {
      uz,
      ru: convert(uz, 'uz-Cyrl').replaceAll('ў', 'у').replaceAll('қ', 'к').replaceAll('ғ', 'г'),
      'zh-Hans': first + second,
      en: uz.replaceAll(/[ʻʼ]/g, ''),
    }
  }),
)

const syllables = ['ka', 'lo', 'mi', 'ra', 'su', 'ta', 'vo', 'ze', 'ni', 'do', 'pa', 'xu']

/** Names of series, of four syllables and a `k`: each stands in about a hundred products, whatever their number. */
export function seriesWords(products: number): readonly Written[] {
  const count = Math.min(syllables.length ** 4, Math.max(1, Math.round(products / 100)))
  return Array.from({ length: count }, (_, number) => {
    // Neighbours differ by more than a letter: who is misspelt is not another.
    let rest = (number * 7_919) % syllables.length ** 4
    let uz = ''
    for (let place = 0; place < 4; place++) {
      uz += syllables[rest % syllables.length]!
      rest = Math.floor(rest / syllables.length)
    }
    uz += 'k'
    return { uz, ru: convert(uz, 'uz-Cyrl'), 'zh-Hans': uz, en: uz }
  })
}
