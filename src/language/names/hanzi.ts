import { pinyin } from 'pinyin-pro'
import { FAMILY, IN_NAMES, NAMED } from './readings.ts'
import { simplify } from '../search/traditional.ts'

/** Runs are cut here: no name is longer, and the dictionary's own cost grows with the run. */
const LONGEST_RUN = 60
const named = new Map(NAMED.map((entry) => entry.split('=') as [string, string]))
const LONGEST_NAMED = Math.max(...[...named.keys()].map((name) => name.length))
const HAN = /\p{Script=Han}/u
const families = new Map(Object.entries(FAMILY))

/** Simplified characters, but for 乾: in names it is a character of its own (qian), not the old form of 干. */
export function simplifyName(text: string): string {
  return text.split('乾').map(simplify).join('乾')
}

/**
 * Syllables of a Chinese name, one for each character, without tones, ü as v (吕梁 → lv liang).
 * Traditional characters are read as simplified ones; what is not Hanzi stays as it is, run by run.
 * Of a `person` the first character is read as a family name (单 → shan).
 */
export function readHanzi(text: string, kind: 'name' | 'person' = 'name'): string[] {
  const simple = simplifyName(text)
  const out: string[] = []
  let from = 0
  let run = ''
  const flush = () => {
    if (run !== '') readRun(run, out, kind === 'person' && out.length === 0)
    run = ''
  }
  for (const char of simple) {
    if (HAN.test(char)) {
      run += char
      if (run.length >= LONGEST_RUN) flush()
    } else {
      flush()
      const last = out.length - 1
      if (from > 0 && last >= 0 && !HAN.test(simple[from - 1] as string)) out[last] += char
      else out.push(char)
    }
    from += char.length
  }
  flush()
  return out
}

function readRun(run: string, out: string[], person: boolean): void {
  const chars = [...run]
  const known = dictionary(run, chars)
  let at = 0
  if (person) {
    for (const length of [2, 1]) {
      const family = families.get(chars.slice(0, length).join(''))
      if (family === undefined || chars.length <= length) continue
      out.push(...family.split(' '))
      at = length
      break
    }
  }
  while (at < chars.length) {
    const found = longestNamed(chars, at)
    if (found !== undefined) {
      out.push(...found)
      at += found.length
      continue
    }
    out.push(IN_NAMES[chars[at] as string] ?? (known[at] as string))
    at++
  }
}

function longestNamed(chars: readonly string[], at: number): string[] | undefined {
  for (let length = Math.min(LONGEST_NAMED, chars.length - at); length > 1; length--) {
    const found = named.get(chars.slice(at, at + length).join(''))
    if (found !== undefined) return found.split(' ')
  }
  return undefined
}

/** The dictionary's reading of a run; character by character where it does not give one for each. */
function dictionary(run: string, chars: readonly string[]): string[] {
  const read = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', v: true })
  const whole = read(run)
  return (whole.length === chars.length ? whole : chars.map((char) => read(char)[0] ?? char)).map((each) => each.toLowerCase())
}

/** Every reading that the dictionary knows for one character. */
export function otherReadings(char: string): readonly string[] {
  const known = readings.get(char)
  if (known !== undefined) return known
  const all = pinyin(char, { toneType: 'none', type: 'array', v: true, multiple: true }).filter((each) => /^[a-z]+$/.test(each))
  if (readings.size < MOST_READINGS) readings.set(char, all)
  return all
}
const readings = new Map<string, readonly string[]>()
const MOST_READINGS = 10_000
