import { foldText } from './cell-text.ts'
import { uzbekLatinKey } from './uzbek-key.ts'

/** ISO 4217 codes with what people write for them. `¥` and `元` mean the yuan here, `som` the soʻm. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  USD: [
    '$',
    'us$',
    '$us',
    'usd',
    'u s d',
    'dollar',
    'dollars',
    'us dollar',
    'us dollars',
    'dollari',
    'aqsh dollari',
    'dol',
    'doll',
    'у е',
    'уе',
    'y e',
    'долл',
    'доллар',
    'доллара',
    'доллары',
    'долларов',
    'долларах',
    'долл сша',
    'доллар сша',
    'доллары сша',
    'доллара сша',
    'долларов сша',
    'долларах сша',
    'ақш доллари',
    'доллари',
    '美元',
    '美金',
    '美刀',
  ],
  CNY: [
    '¥',
    'cny',
    'rmb',
    'cn¥',
    'yuan',
    'yuani',
    'xitoy yuani',
    'юань',
    'юаня',
    'юаней',
    'юани',
    'юанях',
    'юан',
    '元',
    '人民币',
    '圆',
    '块钱',
    '元人民币',
    '人民币元',
  ],
  EUR: ['€', 'eur', 'euro', 'euros', 'yevro', 'evro', 'евро', '欧元'],
  UZS: [
    'uzs',
    'som',
    'sum',
    'soum',
    'uzbek sum',
    'сум',
    'сума',
    'сумм',
    'сумах',
    'сумов',
    'сом',
    'сўм',
    'soms',
    '苏姆',
    '索姆',
    '乌兹别克苏姆',
  ],
  RUB: [
    '₽',
    'rub',
    'ruble',
    'rubles',
    'rouble',
    'roubles',
    'rubl',
    'рубл',
    'руб',
    'р',
    'рубль',
    'рубля',
    'рублей',
    'рубли',
    'рублях',
    '卢布',
  ],
  KZT: ['₸', 'kzt', 'tenge', 'тенге', 'тг', 'tg', '坚戈'],
  GBP: ['£', 'gbp', 'pound sterling', 'фунт стерлингов', '英镑'],
  JPY: ['jpy', 'yen', 'иена', 'иен', '日元'],
  KGS: ['kgs som', 'киргизский сом'],
  TJS: ['tjs', 'somoni', 'сомони'],
  TRY: ['₺', 'try', 'lira', 'лира', 'лир'],
  AED: ['aed', 'dirham', 'дирхам'],
}

const BY_WORD = new Map<string, string>()
for (const [code, words] of Object.entries(WORDS)) for (const word of words) BY_WORD.set(keyOf(word), code)
const SIGNS = /us\$|\$us|cn¥|[$€¥₽₸£₺]/g
const HANZI = /\p{Script=Han}/u
const HANZI_WORDS = [...BY_WORD.keys()].filter((word) => HANZI.test(word)).toSorted((a, b) => b.length - a.length)

function keyOf(text: string): string {
  return foldText(text.replace(/[₸£₺]/g, (sign) => ({ '₸': ' kzt ', '£': ' gbp ', '₺': ' try ' })[sign] ?? sign))
}

/** The currency named in a phrase, and what is left of the (folded) phrase without it. */
export function currencyInPhrase(text: string): { code: string; rest: string } | null {
  const key = keyOf(text)
  const sign = key.match(SIGNS)?.[0]
  if (sign) return { code: BY_WORD.get(sign) ?? '', rest: key.replace(sign, ' ').trim() }
  const words = key.split(/[\s/]+/).filter(Boolean)
  for (let take = Math.min(3, words.length); take > 0; take--) {
    for (let at = 0; at + take <= words.length; at++) {
      const phrase = words.slice(at, at + take).join(' ')
      const code = BY_WORD.get(phrase) ?? BY_WORD.get(uzbekLatinKey(phrase))
      if (code) return { code, rest: key.replace(phrase, ' ').replace(/\s+/g, ' ').trim() }
    }
  }
  const hanzi = HANZI.test(key) ? HANZI_WORDS.find((word) => key.includes(word)) : undefined
  return hanzi ? { code: BY_WORD.get(hanzi) ?? '', rest: key.replace(hanzi, ' ').replace(/\s+/g, ' ').trim() } : null
}
