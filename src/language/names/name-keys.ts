import { PLAIN_LATIN } from '../scripts/alphabet.ts'
import { exonymOf, exonymOfHan } from './exonyms.ts'
import { otherReadings, readHanzi } from './hanzi.ts'
import { namePartsOf, type NameKind, type NameParts } from './name-parts.ts'
import { foldSpelling, readSpelling, type Reading } from './read-spelling.ts'
import type { System } from './variants.ts'
import { isWellKnown } from './well-known.ts'

/** How a key came about: the same characters, their sounds, an established name, or the letters of a name that is not Chinese. */
export type KeyKind = 'characters' | 'sounds' | 'established' | 'letters'
/** Two names that share a key may be one; the less both cost, the likelier. */
export interface NameKey {
  key: string
  cost: number
  kind: KeyKind
}

const MOST_KEYS = 32
const HAN = /\p{Script=Han}/u
const CYRILLIC = /[Ѐ-ӿ]/
/** Letters that only a spelling after the Russian has. */
const UZBEK_SIGNS = /chj|sz|ts|x[aoue]|oʻ|gʻ/

/** Letters of a name in one form for every script: Xonqa, Ханка and Khanka are one. */
export function foldLetters(word: string): string {
  return foldSpelling(word)
    .replace(/[Ѐ-ӿ]/g, (each) => SOUND[each] ?? each)
    .replace(/'/g, '')
    .replace(/ph/g, 'f')
    .replace(/kh|x|gh/g, (each) => (each === 'gh' ? 'g' : 'h'))
    .replace(/dj|dzh|zh/g, 'j')
    .replace(/ck|c(?!h)|q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/ts/g, 's')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/o/g, 'a')
}
const SOUND: Readonly<Record<string, string>> = { ...PLAIN_LATIN, х: 'h', ц: 'ts', қ: 'k' }

/** Readings of one token as syllables, each system behind the one that fits its script best. */
function readingsOfToken(token: string): Reading[] {
  const cyrillic = CYRILLIC.test(token)
  const first: System = cyrillic ? 'palladius' : 'pinyin'
  const exact = readSpelling(token, [first])
  const surest = exact[0]
  const sure = surest !== undefined && surest.cost / surest.syllables.length < 0.035
  const found: Reading[] = [...exact]
  const add = (system: System, extra: (each: Reading) => number) => {
    for (const each of readSpelling(token, [system])) found.push({ syllables: each.syllables, cost: each.cost + extra(each) })
  }
  // What is certain in its own writing, by a hard sign or because everybody knows the place, leaves little to the others.
  const certain = sure && (token.includes('ъ') || isWellKnown(surest.syllables))
  if (!token.includes('ь'))
    add('uzbek', () => (!sure ? 0.02 : certain ? 0.3 : cyrillic ? 0.1 : UZBEK_SIGNS.test(token) ? 0 : 0.2))
  // A copy letter by letter that needs fewer syllables is as good: Таили is tai li, not ta yi li.
  add('letters', (each) =>
    !sure || each.syllables.length < surest.syllables.length ? 0.02 : certain ? 0.3 : cyrillic ? 0.15 : 0.2,
  )
  return found
}

/** Keys of a name, cheapest first, at most 32. Costs are a mean over the syllables, so that long names are no less sure. */
export function keysOfParts(parts: NameParts, kind: NameKind): NameKey[] {
  const keys = new Map<string, NameKey>()
  const put = (key: string, cost: number, of: KeyKind) => {
    const known = keys.get(key)
    if (known === undefined || known.cost > cost) keys.set(key, { key, cost, kind: of })
  }
  const whole = parts.tokens.join(' ')
  if (whole === '') return []
  const exonym = kind === 'person' ? undefined : parts.han === undefined ? exonymOf(whole) : exonymOfHan(parts.han)
  if (exonym !== undefined) put(`x:${exonym.han}`, 0, 'established')
  if (parts.han !== undefined) put(`h:${parts.han}`, 0, 'characters')
  // Two provinces are Shanxi in pinyin; the one that is spelt Shaanxi has its own key only.
  if (exonym?.han === '陕西') return [...keys.values()]
  const found = sequences(parts.tokens, kind)
  for (const { syllables, cost } of found) put(`s:${syllables.join(' ')}`, meanCost(syllables, cost), 'sounds')
  if (parts.full !== undefined)
    for (const { syllables, cost } of sequences(parts.full, kind))
      put(`s:${syllables.join(' ')}`, meanCost(syllables, cost) + 0.03, 'sounds')
  if (exonym !== undefined) put(`s:${exonym.syllables.join(' ')}`, 0.02, 'sounds')
  // Of Chinese names the sounds decide; their mere letters leave too much open.
  if (!HAN.test(whole)) put(`l:${foldLetters(parts.tokens.join(''))}`, found.length > 0 ? 0.12 : 0.04, 'letters')
  return [...keys.values()].sort((a, b) => a.cost - b.cost).slice(0, MOST_KEYS)
}

const meanCost = (syllables: readonly string[], cost: number): number => (cost * 2) / Math.max(2, syllables.length)

function sequences(tokens: readonly string[], kind: NameKind): Reading[] {
  let found: Reading[] = [{ syllables: [], cost: 0 }]
  let chinese = false
  for (const token of tokens.slice(0, 8)) {
    const readings = HAN.test(token) ? readingsOfHan(token, kind) : readingsOfToken(token)
    chinese ||= readings.length > 0
    const choices = readings.length > 0 ? readings : [{ syllables: [`~${foldLetters(token)}`], cost: 0.02 }]
    found = found
      .flatMap((path) =>
        choices.map((choice) => ({ syllables: [...path.syllables, ...choice.syllables], cost: path.cost + choice.cost })),
      )
      .sort((a, b) => a.cost - b.cost)
      .slice(0, MOST_KEYS)
  }
  return chinese ? found : []
}

/** The reading of a run of Hanzi, and behind it each that differs in one character with several readings. */
function readingsOfHan(run: string, kind: NameKind): Reading[] {
  const syllables = readHanzi(run, kind === 'person' ? 'person' : 'name')
  const found: Reading[] = [{ syllables, cost: 0 }]
  const chars = [...run]
  if (chars.length > 6 || chars.length !== syllables.length) return found
  chars.forEach((char, at) => {
    for (const other of otherReadings(char)) {
      if (other !== syllables[at]) found.push({ syllables: syllables.with(at, other), cost: 0.15 })
    }
  })
  return found
}

/** Keys by which a name may be looked up in an index: names that share none are not alike. */
export function nameKeys(name: string, kind: NameKind, places?: ReadonlySet<string>): NameKey[] {
  return keysOfParts(namePartsOf(name, kind, places), kind)
}
