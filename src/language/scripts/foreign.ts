import { APOSTROPHE, kindOf } from './alphabet.ts'

/** Uzbek abbreviations with a small letter before a capital (OʻzR, ToshDU, and MChJ, whose Ch is one letter). */
const INNER_CAPITAL = /^(?:[A-Z]*[CS]h|O[^A-Za-z]z|Tosh|Sam|Bux|And|Nam|Far|Nav|Qar|Urg)[A-Z]+[a-z]*$/

const W = 119,
  C = 99,
  H = 104,
  P = 112,
  T = 116,
  N = 110,
  O = 111,
  E = 101,
  Y = 121

/**
 * True for a Latin word that is not Uzbek: letters outside the alphabet, w, c without h, spellings
 * that only English has (-tion, ph, ght, book, keep, -y behind a consonant), or a capital behind a small letter (iPhone).
 */
export function isForeign(word: string): boolean {
  let before = 0
  let beforeThat = 0
  let wasSmall = false
  let inner = false
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    const capital = code >= 65 && code <= 90
    const small = code >= 97 && code <= 122
    if (!capital && !small) {
      if (kindOf(code) !== APOSTROPHE) return true
      before = beforeThat = 0
      wasSmall = false
      continue
    }
    if (capital && wasSmall) inner = true
    wasSmall = small
    const letter = code | 32
    if (letter === W || (before === C && letter !== H) || (before === P && letter === H)) return true
    if ((before === O || before === E || before === H) && isEnglish(word, at, letter, before, beforeThat)) return true
    beforeThat = before
    before = letter
    if (letter === C && at + 1 === word.length) return true
    if (letter === C && kindOf(word.charCodeAt(at + 1)) === APOSTROPHE) return true
  }
  // й stands behind vowels alone.
  if (before === Y && beforeThat !== 0 && !isVowel(beforeThat)) return true
  return inner && !INNER_CAPITAL.test(word)
}

// a, e, i, o, u
const isVowel = (letter: number): boolean => letter === 97 || letter === E || letter === 105 || letter === O || letter === 117

function isEnglish(word: string, at: number, letter: number, before: number, beforeThat: number): boolean {
  if (before === O && beforeThat === O) return letter === 107 || letter === 100 || letter === T
  if (before === E && beforeThat === E)
    return letter === N || letter === P || letter === T || letter === 107 || letter === 100 || letter === 108
  if (letter === T) return before === H && beforeThat === 103
  return letter === N && before === O && at >= 3 && /^tio$/i.test(word.slice(at - 3, at))
}
