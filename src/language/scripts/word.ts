import { APOSTROPHES, TURNED, TUTUQ } from './alphabet.ts'
import { AFTER_NUMBER, KEPT_WORDS, LONGEST_KEPT, UNITS } from './kept-words.ts'
import { followsNumber, isModelPart } from './kept-spans.ts'
import { isSuffixChain } from './suffixes.ts'
import { wordToCyrillic } from './to-cyrillic.ts'
import { wordToLatin } from './to-latin.ts'

const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'g')
const AFTER_O_OR_G = new RegExp(`([og])[${APOSTROPHES}]`, 'gi')
const CYRILLIC = /[Ѐ-ӿ]/
const LATIN = /[A-Za-z]/
const ROMAN = /^(?:[IVX]+|M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3}))$/
/** Latin letters that look like Cyrillic ones and slip in from the wrong keyboard. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у', A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х',
}

/** Words recur: what was made of one is remembered, up to a bound. */
const REMEMBERED = 20_000
const latinOf = new Map<string, string>()
const cyrillicOf = new Map<string, string>()

function remember(cache: Map<string, string>, word: string, made: string): string {
  if (cache.size >= REMEMBERED) cache.clear()
  if (word.length < 64) cache.set(word, made)
  return made
}

/** oʻ and gʻ with U+02BB, any other apostrophe U+02BC. */
export function normaliseApostrophes(word: string): string {
  return word.replace(AFTER_O_OR_G, `$1${TURNED}`).replace(ANY_APOSTROPHE, (mark) => (mark === TURNED ? mark : TUTUQ))
}

/** [from, to) of `text` in Latin, or undefined when it stays. */
export function toLatinInPlace(text: string, from: number, to: number): string | undefined {
  const word = text.slice(from, to)
  const known = latinOf.get(word)
  if (known !== undefined) return known
  if (!CYRILLIC.test(word)) return undefined
  return remember(latinOf, word, wordToLatin(word))
}

/** [from, to) of `text` in Cyrillic, or undefined when it stays. */
export function toCyrillicInPlace(text: string, from: number, to: number): string | undefined {
  const word = text.slice(from, to)
  if (staysHere(text, from, to, word)) return undefined
  const known = cyrillicOf.get(word)
  if (known !== undefined) return known
  if (!LATIN.test(word)) return undefined
  const made = CYRILLIC.test(word) ? mixedToCyrillic(word) : latinToCyrillic(word)
  return made === word ? undefined : remember(cyrillicOf, word, made)
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
function latinToCyrillic(word: string): string {
  for (let end = Math.min(word.length, LONGEST_KEPT); end >= 2; end--) {
    if (!KEPT_WORDS.has(word.slice(0, end))) continue
    const rest = normaliseApostrophes(word.slice(end)).replace(/^ʼ/, '')
    if (rest === '' || (rest === rest.toLowerCase() && isSuffixChain(rest))) return word.slice(0, end) + wordToCyrillic(rest)
  }
  return isForeign(word) ? word : wordToCyrillic(normaliseApostrophes(word))
}

/** Letters outside the alphabet, w, c without h, spellings that only English has, or a capital after a small letter (iPhone, but OʻzR). */
function isForeign(word: string): boolean {
  return /[^A-Za-z'’‘`´ʻʼ′ʹʽ‛＇ʾʿ]|w|c(?!h)|ph|tion|ght|oo[kdt]|ee[nptkdl]/i.test(word) || (/[a-z][A-Z]/.test(word) && !/^(?:O[^A-Za-z]z|Tosh|Sam|Bux|And|Nam|Far|Nav|Qar|Urg)[A-Z]+[a-z]*$/.test(word))
}

/** Excelда keeps its Latin part; a stray look-alike letter becomes Cyrillic. */
function mixedToCyrillic(word: string): string {
  return word.replace(/[A-Za-z]+/g, (run) => (run.length === 1 ? (LOOKALIKES[run] ?? run) : run))
}
