import type { Locale } from '../../../../kernel/locale.ts'
import { foldText } from './cell-text.ts'
import { uzbekLatinKey } from './uzbek-key.ts'

/** "The price is agreed upon asking", as makers write it; matched at the head of the folded cell. */
const PHRASES = [
  'kelishiladi',
  'kelishilgan',
  'kelishuv',
  'kelishuvga',
  'kelishamiz',
  'kelishilgan holda',
  'sorov boyicha',
  'sorovga kora',
  'soralganda',
  'sorovga asosan',
  'murojaat',
  'talab boyicha',
  'договор',
  'по запросу',
  'под запрос',
  'запрос',
  'по договор',
  'уточн',
  'звоните',
  'по согласов',
  'согласов',
  'индивидуальн',
  'обсуждается',
  'торг',
  '面议',
  '面谈',
  '询价',
  '待定',
  '价格面议',
  '电议',
  '来电',
  '咨询',
  '议价',
  '可议',
  '请询',
  'on request',
  'upon request',
  'by request',
  'negotiable',
  'to be agreed',
  'on demand',
  'ask',
  'call',
  'contact',
  'quote',
  'rfq',
  'poa',
  'tbd',
  'tba',
  'inquire',
  'enquire',
  'price on request',
  'on application',
  'to be negotiated',
].map(foldText)

/** True for a cell that has no amount and says that the price is to be agreed. */
export function isOnRequest(cell: string): boolean {
  const key = foldText(cell)
  if (/\d/.test(key)) return false
  const latin = uzbekLatinKey(key)
  return PHRASES.some(
    (phrase) => key.startsWith(phrase) || latin.startsWith(phrase) || (key.length <= 40 && key.includes(` ${phrase}`)),
  )
}

/** The words that we write ourselves. */
export const ON_REQUEST_WORDS: Readonly<Record<Locale, string>> = {
  uz: 'kelishiladi',
  'uz-Cyrl': 'келишилади',
  ru: 'по запросу',
  'zh-Hans': '面议',
  en: 'on request',
}
