import { CYRILLIC, TURNED, TUTUQ } from './alphabet.ts'
import { headOf, stemOf } from './exceptions.ts'
import { Letters } from './letters.ts'
import { spell } from './spell.ts'

const VOWELS = 'aeiou' + TURNED
/** What follows т when с begins a suffix or the second half of a compound; elsewhere ts is ц. */
const S_BEGINS =
  /^s(?:a(?:k|m|ng|ngiz|ngizlar|lar|larda|di|ydi|chi|mi|yu|da|kkin|kkina|kin|n)?(?![a-z])|avdo|alom|an|in(?![aeo]|k)|iz(?!m)|ira|imon|o[zʻ]|u|evar|[bdfgjklmnpqrstvxyz])/
/** Loans in -ksiya, -psiya, -nsiya, -ksion, -nsion are written with ц. */
const LOAN_C = /^si(?:ya|on)/
/** Behind a consonant ц is plain s in Latin; ts there is т+с, or ц spelled after the Cyrillic habit. */
const HABIT_C = /^s(?:iya|ion|ent|ip|is|er|e[lv])/
/** Russian endings before which л is soft: -льник(ов), -льный, -льский. */
const SOFT_L = /^l(?:niko[vw]|niy|naya|noye|sk(?:iy|aya|oye)|tsman|ts[ei]r|shev|kov)/

/** Letters that need no look at their neighbours: Cyrillic code unit by Latin one, 0 for the others. */
const PLAIN = new Uint16Array(0x80)
for (const [latin, cyrillic] of Object.entries(CYRILLIC))
  if (!'ogclstye'.includes(latin)) PLAIN[latin.charCodeAt(0)] = cyrillic.charCodeAt(0)
const made = new Letters()

/** Letters that `read` took last. */
let taken = 1
const take = (text: string, length: number): string => {
  taken = length
  return text
}

/** Reads one letter or digraph of a normalised lower-case word at `at`; how long it was stands in `taken`. */
function read(word: string, at: number): string {
  const letter = word[at] as string
  const next = word[at + 1]
  const before = at > 0 ? (word[at - 1] as string) : ''
  const opens = before === '' || (VOWELS.includes(before) && !(before === TURNED && word[at - 2] === 'g'))
  switch (letter) {
    case 'o':
      if (next === TURNED) return take('ў', 2)
      break
    case 'g':
      if (next === TURNED) return take('ғ', 2)
      break
    case 'c':
      if (next === 'h') return take('ч', 2)
      break
    case 'l':
      if ('eiou'.includes(opens ? before : '-') && SOFT_L.test(word.slice(at, at + 6))) return take('ль', 1)
      if (next === 'f' && (before === 'o' || before === 'e')) return take('ль', 1)
      // Выключатель, двигатель: what does something; before a suffix the sign is not kept.
      if (next === undefined && at > 4 && word.endsWith('tel')) return take('ль', 1)
      break
    case 's':
      if (next === 'h') return take('ш', 2)
      if (next === TUTUQ && word[at + 2] === 'h') return take('сҳ', 3)
      if ((before === 'k' || before === 'n' || before === 'p') && LOAN_C.test(word.slice(at, at + 4))) return take('ц', 1)
      break
    case 't':
      if (next === 's' && isC(word, at, before)) return take('ц', 2)
      break
    case 'y':
      if (next === 'o' && word[at + 2] !== TURNED) return take('ё', 2)
      if (next === 'u') return take('ю', 2)
      if (next === 'a') return take('я', 2)
      if (next === 'e') return take(opens || before === TUTUQ || before === 'y' ? 'е' : 'ье', 2)
      break
    case 'e':
      // Surnames in -oev, -aev, -eev keep е; so does ie (orientir).
      if (opens) return take(before === 'i' || (before !== '' && next === 'v' && before !== TURNED) ? 'е' : 'э', 1)
      break
    case TUTUQ:
      return take(at === 0 ? TUTUQ : 'ъ', 1)
    case TURNED:
      return take('ъ', 1)
  }
  return take(CYRILLIC[letter] ?? letter, 1)
}

/** True when ts at `at` is ц. */
function isC(word: string, at: number, before: string): boolean {
  if (at === 0) return true
  const after = word.slice(at + 1, at + 11)
  if (after[1] === 'h' || after[1] === TUTUQ) return false
  if (!VOWELS.includes(before) && before !== 'y') return 'nkrp'.includes(before) && HABIT_C.test(after)
  // Donetsk, Lipetsk, but Irkutsk.
  return (before === 'e' || before === 'i') && after.startsWith('sk') ? !/^(?:so|ko)vet/.test(word) : !S_BEGINS.test(after)
}

/** The Cyrillic unit of a letter or digraph that its next neighbours settle, how long it was in `taken`; 0 where `read` must judge. */
function plainUnit(word: string, at: number): number {
  const code = word.charCodeAt(at)
  const alone = code < 0x80 ? (PLAIN[code] as number) : 0
  taken = 1
  if (alone !== 0) return alone
  const next = word.charCodeAt(at + 1)
  switch (code) {
    case 111:
      return next === 0x2bb ? 0 : 0x43e
    case 103:
      return next === 0x2bb ? 0 : 0x433
    case 116:
      return next === 115 ? 0 : 0x442
    case 108:
      return next === 110 || next === 115 || next === 116 || next === 107 || next === 102 || next !== next ? 0 : 0x43b
    case 101:
      return at > 0 && isConsonant(word.charCodeAt(at - 1)) ? 0x435 : 0
    case 115:
      if (next !== 104) return next === 105 || next === 0x2bc ? 0 : 0x441
      taken = 2
      return 0x448
    case 99:
      if (next !== 104) return 0
      taken = 2
      return 0x447
    default:
      return 0
  }
}

/** b to z without the vowels and y; an apostrophe is none. */
const isConsonant = (code: number): boolean =>
  code > 97 && code <= 122 && code !== 101 && code !== 105 && code !== 111 && code !== 117 && code !== 121

/**
 * One Latin word in Cyrillic letters. The apostrophes must be normalised to U+02BB and U+02BC.
 * Loans whose ь, ъ, ц, э or й cannot be seen in Latin come from the exception table.
 */
export function wordToCyrillic(word: string): string {
  const lower = word.toLowerCase()
  // Shahar: only the first letter is a capital, and gives the first letter.
  const opening = lower !== word && word.charCodeAt(0) !== lower.charCodeAt(0) && word.slice(1) === lower.slice(1)
  const shape: number[] | undefined = lower === word || opening ? undefined : []
  let at = 0
  const head = headOf(lower)
  while (at < lower.length) {
    const stem = at === 0 || at === head ? stemOf(lower, at) : undefined
    const plain = stem === undefined ? plainUnit(lower, at) : 0
    if (plain !== 0) {
      shape?.push(at)
      made.unit(plain)
      at += taken
      continue
    }
    const text = stem?.text ?? read(lower, at)
    const length = stem?.length ?? taken
    if (shape !== undefined) align(shape, text, at, length)
    made.text(text)
    at += length
  }
  const out = made.take()
  if (opening) return (out[0] ?? '').toUpperCase() + out.slice(1)
  if (shape === undefined) return out
  let result = ''
  for (let k = 0; k < out.length; k++)
    result += isCapital(word, lower, shape[k] as number) ? (out[k] as string).toUpperCase() : out[k]
  return result
}

/** Notes for each letter of `text` the Latin letter it came from, of the `length` at `at`. */
function align(shape: number[], text: string, at: number, length: number): void {
  let reached = 0
  for (let k = 0; k < text.length; k++) {
    shape.push(at + Math.min(reached, length - 1))
    reached += text.length === 1 ? length : spell(text, k).length
  }
}

/** True when the letter at `at` is a capital, or a mark or soft sign between capitals. */
function isCapital(word: string, lower: string, at: number): boolean {
  if (!isMark(word[at])) return word[at] !== lower[at]
  const after = at + 1 < word.length ? at + 1 : at - 2
  return at > 0 && after >= 0 && word[at - 1] !== lower[at - 1] && word[after] !== lower[after]
}

const isMark = (char: string | undefined): boolean => char === TUTUQ || char === TURNED
