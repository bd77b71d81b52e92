import { APOSTROPHES, PLAIN_LATIN } from '../scripts/alphabet.ts'
import { type System, variantsOf } from './variants.ts'

/** A spelling read as syllables; cost 0 is certain. */
export interface Reading {
  syllables: readonly string[]
  cost: number
}

/** Longer runs of letters are no Chinese name, and are not read. */
const LONGEST_WORD = 48
const LONGEST_SYLLABLE = 8
const KEPT_READINGS = 12
/** What a syllable that begins with a vowel inside a word costs: it would have been parted (fangan is fan gan), y- and w- less so. */
const BARE_VOWEL = 0.06,
  BARE_GLIDE = 0.03

interface Path {
  syllables: string[]
  cost: number
}

/** The likeliest readings of one run of folded letters, cheapest first. */
export function readRun(run: string, system: System): Reading[] {
  if (run === '' || run.length > LONGEST_WORD) return []
  const table = variantsOf(system)
  const paths: Path[][] = Array.from({ length: run.length + 1 }, () => [])
  ;(paths[0] as Path[]).push({ syllables: [], cost: 0 })
  for (let at = 0; at < run.length; at++) {
    const here = best(paths[at] as Path[])
    if (here.length === 0) continue
    for (let end = at + 1; end <= Math.min(run.length, at + LONGEST_SYLLABLE); end++) {
      const spelling = run.slice(at, end)
      const bare = at === 0 ? 0 : /^[aeoаоэ]/.test(spelling) ? BARE_VOWEL : /^[iuеёиуюя]/.test(spelling) ? BARE_GLIDE : 0
      const soft = at > 0 && /[aeiouаеёиоуыэюя]/.test(run[at - 1] as string)
      for (const { syllable, cost, hard } of table.get(spelling) ?? []) {
        if (soft && hard === true) continue
        for (const path of here) {
          ;(paths[end] as Path[]).push({ syllables: [...path.syllables, syllable], cost: path.cost + cost + bare + 0.002 })
        }
      }
    }
  }
  return best(paths[run.length] as Path[])
}

function best(paths: Path[]): Path[] {
  if (paths.length < 2) return paths
  paths.sort((a, b) => a.cost - b.cost)
  const seen = new Set<string>()
  const kept: Path[] = []
  for (const path of paths) {
    const key = path.syllables.join(' ')
    if (seen.has(key)) continue
    seen.add(key)
    kept.push(path)
    if (kept.length === KEPT_READINGS) break
  }
  return kept
}

const CYRILLIC_LATIN: Readonly<Record<string, string>> = { ...PLAIN_LATIN, х: 'h', ц: 'c', ъ: "'" }
const LATIN_CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'б',
  c: 'ц',
  d: 'д',
  e: 'э',
  f: 'ф',
  g: 'г',
  h: 'х',
  i: 'и',
  j: 'ж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'к',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  w: 'в',
  x: 'х',
  y: 'й',
  z: 'з',
}
const DIGRAPHS: Readonly<Record<string, string>> = { ch: 'ч', sh: 'ш', ts: 'ц', ya: 'я', yu: 'ю', yo: 'ё', ye: 'е' }
const ANY_MARK = new RegExp(`[${APOSTROPHES}]`, 'g')

/** Lower case, ü as v, without tones; apostrophes as ', oʻ and gʻ as o and g. */
export function foldSpelling(text: string): string {
  return text
    .toLowerCase()
    .replace(/([og])ʻ/g, '$1')
    .replace(ANY_MARK, "'")
    .normalize('NFD')
    .replace(/u[\u0300-\u0304\u030c]*\u0308[\u0300-\u0304\u030c]*/g, 'v')
    .replace(/(?<![ийИЙ])[\u0300-\u0304\u0307-\u036f]/g, '')
    .normalize('NFC')
}

const uzbekLetters = (text: string): string =>
  text.replace(/ch|sh|ts|y[aoue]|[a-z]/g, (each) => DIGRAPHS[each] ?? LATIN_CYRILLIC[each] ?? each)
const copiedLetters = (text: string): string => text.replace(/[Ѐ-ӿ]/g, (each) => CYRILLIC_LATIN[each] ?? each)

/** What a folded word becomes in the letters of a system; undefined where the system is in another script. */
function lettersFor(folded: string, system: System, cyrillic: boolean): string | undefined {
  if (system === 'pinyin') return cyrillic ? undefined : folded
  if (system === 'palladius') return cyrillic ? folded.replace(/[ъ]/g, "'").replace(/ҳ/g, 'х').replace(/қ/g, 'к') : undefined
  if (system === 'uzbek') return cyrillic ? folded.replace(/ъ/g, "'").replace(/ҳ/g, 'х') : uzbekLetters(folded)
  return cyrillic ? copiedLetters(folded) : folded
}

/** What a system costs for each that stands before it in the list. */
const LATER_SYSTEM = 0.08

/** Readings of a word in the given systems, the likeliest system first, cheapest first; apostrophes, ъ and hyphens part syllables. */
export function readSpelling(word: string, systems: readonly System[]): Reading[] {
  const folded = foldSpelling(word)
  const cyrillic = /[Ѐ-ӿ]/.test(folded)
  const found: Path[] = []
  for (const [order, system] of systems.entries()) {
    const letters = lettersFor(folded, system, cyrillic)
    if (letters === undefined || letters.length > 2 * LONGEST_WORD) continue
    let paths: Path[] = [{ syllables: [], cost: order * LATER_SYSTEM }]
    for (const run of letters.split(/['\s·.-]+/).filter((each) => each !== '')) {
      const readings = readRun(run, system)
      paths = best(
        paths.flatMap((path) =>
          readings.map((reading) => ({ syllables: [...path.syllables, ...reading.syllables], cost: path.cost + reading.cost })),
        ),
      )
      if (paths.length === 0) break
    }
    found.push(...paths.filter((path) => path.syllables.length > 0))
  }
  return best(found)
}
