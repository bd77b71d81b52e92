import { convert, queryTerms, resolveName, terms, transcribeName } from '../../../language/index.ts'
import { compareNames, nameKeys, pinyinCandidates, registryNumberOf } from '../../../language/index.ts'

/** A generator of numbers below a bound that gives the same run for the same seed (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const PIECES = [
  'oʻ',
  'gʻ',
  'sh',
  'ch',
  'ts',
  'nʼ',
  'ʼ',
  '{',
  '}',
  '{n, plural, one {',
  '<b>',
  '<code>',
  '</',
  '<!--',
  '&amp;',
  '%s',
  '`',
  '@',
  'http://',
  'ъ',
  'ь',
  'ц',
  'чж',
  'zh',
  'ang',
  'ü',
  '中',
  '山',
  '\ud800',
  '\udc00',
  '\u0301',
  '﷽',
  'ｗ',
  '٣',
  ' ',
  '\n',
  '\u200f',
  'İ',
  'ß',
  '\u0000',
]
const LONG = 1_000_000

/** Random text: any code unit, lone surrogates, pieces that mean something; now and then one of a million characters. */
export function randomText(random: (below: number) => number, long = false): string {
  const length = long ? LONG : random(8) === 0 ? random(200) : random(24)
  const narrow = random(3)
  const piece = PIECES[random(PIECES.length)] as string
  if (long && random(2) === 0) return piece.repeat(Math.ceil(length / piece.length))
  const parts: string[] = []
  for (let made = 0; made < length;) {
    const next =
      random(5) === 0
        ? (PIECES[random(PIECES.length)] as string)
        : String.fromCharCode(narrow === 0 ? 97 + random(26) : narrow === 1 ? 0x400 + random(0x100) : random(0x10000))
    parts.push(next)
    made += next.length
  }
  return parts.join('')
}

const known = ['明山', 'Guanchjou', 'Шэньчжэнь', 'Minyan MCHJ'].map((spelling, at) => ({ id: String(at), spellings: [spelling] }))

/** Everything that takes text from outside; throws when one of them does. */
export const TARGETS: Readonly<Record<string, (text: string) => unknown>> = {
  'convert to Latin': (text) => convert(text, 'uz-Latn'),
  'convert to Cyrillic': (text) => convert(text, 'uz-Cyrl'),
  'convert to a draft': (text) => convert(text, 'uz-Latn', { alphabet: 'õ-ç' }),
  terms: (text) => terms(text),
  queryTerms: (text) => queryTerms(text),
  transcribeName: (text) =>
    transcribeName(text, 'zh', 'uz-Latn') +
    transcribeName(text, 'ru', 'pinyin') +
    transcribeName(text, 'uz-Latn', 'ru') +
    transcribeName(text, 'pinyin', 'uz-Cyrl'),
  pinyinCandidates: (text) => pinyinCandidates(text, 'uz-Latn'),
  resolveName: (text) => resolveName(text, known, { kind: 'company' }),
  compareNames: (text) => [compareNames(text, text, { kind: 'place' }), nameKeys(text, 'person'), registryNumberOf(text)],
}

export interface FuzzCost {
  short: number
  long: number
}

/** Runs `count` random texts through every target, one in `longEvery` a million characters long; nanoseconds a character of short and of long ones. */
export function fuzz(count: number, seed = 1, longEvery = 25_000): Map<string, FuzzCost> {
  const random = numbers(seed)
  const spent = new Map(Object.keys(TARGETS).map((name) => [name, { short: 0, long: 0 }]))
  const chars = { short: 0, long: 0 }
  for (let at = 0; at < count; at++) {
    const size = at % longEvery === longEvery - 1 ? 'long' : 'short'
    const text = randomText(random, size === 'long')
    chars[size] += text.length
    for (const [name, target] of Object.entries(TARGETS)) {
      const began = performance.now()
      try {
        target(text)
      } catch (cause) {
        throw new Error(`${name} threw at ${JSON.stringify(text.slice(0, 300))}`, { cause })
      }
      ;(spent.get(name) as FuzzCost)[size] += performance.now() - began
    }
  }
  for (const cost of spent.values()) {
    cost.short = (cost.short * 1e6) / Math.max(1, chars.short)
    cost.long = (cost.long * 1e6) / Math.max(1, chars.long)
  }
  return spent
}
