import { type Locale, locales } from '../../../../kernel/locale.ts'
import { isUnit, unitName, units } from '../../../../kernel/unit.ts'
import { foldText } from './cell-text.ts'
import { UNIT_WORDS } from './unit-words.ts'
import { uzbekLatinKey } from './uzbek-key.ts'

const HANZI = /\p{Script=Han}/u

/** Folded word → code. Codes name themselves, so that an exported code reads back. */
const BY_WORD = new Map<string, string>()
for (const [code, { label, words }] of Object.entries(UNIT_WORDS)) {
  BY_WORD.set(code.toLowerCase(), code)
  for (const word of [...Object.values(label), ...words]) {
    const key = foldText(word)
    if (!BY_WORD.has(key)) BY_WORD.set(key, code)
  }
}
// What the house itself prints for a unit, in every language.
for (const code of units) {
  for (const locale of locales) {
    const key = foldText(unitName(code, locale))
    if (!BY_WORD.has(key)) BY_WORD.set(key, code)
  }
}
const HANZI_WORDS = [...BY_WORD.keys()].filter((word) => HANZI.test(word)).toSorted((a, b) => b.length - a.length)
const LONGEST = 3

/** The code of a unit written by itself (`кв.м`, `dona`, `公斤`), or null. */
export function unitByWord(text: string): string | null {
  const key = foldText(text)
  return BY_WORD.get(key) ?? BY_WORD.get(uzbekLatinKey(key)) ?? null
}

/** The first unit named in a phrase (`кг нетто`, `箱（10公斤）`, `dona, quruq`), and the words left over. */
export function unitInPhrase(text: string): { code: string; rest: string } | null {
  const words = foldText(text)
    .split(/[\s/]+/)
    .filter(Boolean)
  for (let at = 0; at < words.length; at++) {
    for (let take = Math.min(LONGEST, words.length - at); take > 0; take--) {
      const code = unitByWord(words.slice(at, at + take).join(' '))
      if (code) return { code, rest: words.toSpliced(at, take).join(' ') }
    }
    const word = words[at] ?? ''
    const hanzi = HANZI.test(word) ? HANZI_WORDS.find((known) => word.includes(known)) : undefined
    if (hanzi) {
      const rest = words.with(at, word.replace(hanzi, ' ')).join(' ').replace(/\s+/g, ' ').trim()
      return { code: BY_WORD.get(hanzi) ?? '', rest }
    }
  }
  return null
}

/** What we write for a code in a reader's language; a code that we have no word for stands for itself. */
export function unitLabel(code: string, locale: Locale): string {
  // A word with a number in it would be read as one: `1 ming dona` as a thousand pieces.
  if (isUnit(code) && code !== 'MIL') return unitName(code, locale)
  const label = UNIT_WORDS[code]?.label
  if (!label) return code
  return locale === 'zh-Hans' ? label.zh : locale === 'uz-Cyrl' ? label.ru : label[locale]
}
