import { APOSTROPHE, APOSTROPHES, kindOf, TURNED, TUTUQ } from './alphabet.ts'
import { AFTER_NUMBER, KEPT_WORDS, LONGEST_KEPT, mayBeKept, UNITS } from './kept-words.ts'
import { followsNumber, isModelPart } from './kept-spans.ts'
import { isForeign } from './foreign.ts'
import { isSuffixChain } from './suffixes.ts'
import { wordToCyrillic } from './to-cyrillic.ts'
import { wordToLatin } from './to-latin.ts'
import { WordMemory } from './word-memory.ts'

const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'g')
const AFTER_O_OR_G = new RegExp(`([og])[${APOSTROPHES}]`, 'gi')
const ROMAN = /^(?:[IVX]+|M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3}))$/
/** Latin letters that look like Cyrillic ones and slip in from the wrong keyboard. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
}

const latinOf = new WordMemory()
const cyrillicOf = new WordMemory()

/** oʻ and gʻ with U+02BB, any other apostrophe U+02BC. */
export function normaliseApostrophes(word: string): string {
  return isNormal(word) ? word : normalised(word)
}

function isNormal(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code === 0x2bb || kindOf(code) !== APOSTROPHE) continue
    const before = at > 0 ? word.charCodeAt(at - 1) | 32 : 0
    if (code !== 0x2bc || before === 111 || before === 103) return false
  }
  return true
}

function normalised(word: string): string {
  return word.replace(AFTER_O_OR_G, `$1${TURNED}`).replace(ANY_APOSTROPHE, (mark) => (mark === TURNED ? mark : TUTUQ))
}

/** [from, to) of `text` in Latin; '' when it stays. */
export function toLatinInPlace(text: string, from: number, to: number): string {
  const known = latinOf.find(text, from, to)
  if (known !== undefined) return known
  const word = text.slice(from, to)
  return latinOf.keep(word, (lettersOf(word) & HAS_CYRILLIC) !== 0 ? wordToLatin(word) : '')
}

/** [from, to) of `text` in Cyrillic; '' when it stays. */
export function toCyrillicInPlace(text: string, from: number, to: number): string {
  const first = text.charCodeAt(from)
  if ((to - from <= 3 || (first >= 65 && first <= 90)) && staysHere(text, from, to, text.slice(from, to))) return ''
  const known = cyrillicOf.find(text, from, to)
  if (known !== undefined) return known
  const word = text.slice(from, to)
  const letters = lettersOf(word)
  if ((letters & HAS_LATIN) === 0) return cyrillicOf.keep(word, '')
  const made = (letters & HAS_CYRILLIC) !== 0 ? mixedToCyrillic(word) : latinToCyrillic(word, (letters & HAS_MARK) !== 0)
  return cyrillicOf.keep(word, made === word ? '' : made)
}

const HAS_LATIN = 1,
  HAS_CYRILLIC = 2,
  HAS_MARK = 4
/** What a word is made of, as bits. */
function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) bits |= HAS_LATIN
    else if (code >= 0x400 && code <= 0x4ff) bits |= HAS_CYRILLIC
    else if (kindOf(code) === APOSTROPHE) bits |= HAS_MARK
  }
  return bits
}

/** True for a unit, a model number or a Roman numeral, which only the neighbours can tell. */
function staysHere(text: string, from: number, to: number, word: string): boolean {
  if (word.length <= 3 && (UNITS.has(word) || (AFTER_NUMBER.has(word) && followsNumber(text, from)))) return true
  const code = word.charCodeAt(0)
  if (code < 65 || code > 90 || word !== word.toUpperCase()) return false
  if (word.length <= 10 && isModelPart(text, from, to)) return true
  if (word.length === 1) return 'IVX'.includes(word) && text[to] !== '.' && text[to] !== "'"
  return ROMAN.test(word) && (/^[IVX]+$/.test(word) || word.length >= 4)
}

/** A whole Latin word; a make or a foreign word stays, with its Uzbek suffix converted. */
function latinToCyrillic(word: string, marked: boolean): string {
  for (let end = mayBeKept(word) ? Math.min(word.length, LONGEST_KEPT) : 0; end >= 2; end--) {
    if (!KEPT_WORDS.has(word.slice(0, end))) continue
    const rest = normaliseApostrophes(word.slice(end)).replace(/^ʼ/, '')
    if (rest === '' || (rest === rest.toLowerCase() && isSuffixChain(rest))) return word.slice(0, end) + wordToCyrillic(rest)
  }
  return isForeign(word) ? word : wordToCyrillic(marked ? normaliseApostrophes(word) : word)
}

/** Excelда keeps its Latin part; a stray look-alike letter becomes Cyrillic. */
function mixedToCyrillic(word: string): string {
  return word.replace(/[A-Za-z]+/g, (run) => (run.length === 1 ? (LOOKALIKES[run] ?? run) : run))
}
