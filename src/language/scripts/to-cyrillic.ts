import { CYRILLIC, TURNED, TUTUQ } from './alphabet.ts'
import { headOf, stemOf } from './exceptions.ts'
import { spell } from './spell.ts'

const VOWELS = 'aeiou' + TURNED
/** What follows т when с begins a suffix or the second half of a compound; elsewhere ts is ц. */
const S_BEGINS = /^s(?:a(?:k|m|ng|ngiz|ngizlar|lar|larda|di|ydi|chi|mi|yu|da|kkin|kkina|kin|n)?(?![a-z])|avdo|alom|an|in(?![aeo]|k)|iz(?!m)|ira|imon|o[zʻ]|u|evar|[bdfgjklmnpqrstvxyz])/
/** Loans in -ksiya, -psiya, -nsiya, -ksion, -nsion are written with ц. */
const LOAN_C = /^si(?:ya|on)/
/** Behind a consonant ц is plain s in Latin; ts there is т+с, or ц spelled after the Cyrillic habit. */
const HABIT_C = /^s(?:iya|ion|ent|ip|is|er|e[lv])/
/** Russian endings before which л is soft: -льник(ов), -льный, -льский. */
const SOFT_L = /^l(?:niko[vw]|niy|naya|noye|sk(?:iy|aya|oye)|tsman|ts[ei]r|shev|kov)/

interface Spelling { text: string; length: number }

/** Reads one letter or digraph of a normalised lower-case word at `at`. */
function read(word: string, at: number): Spelling {
  const letter = word[at] as string
  const next = word[at + 1]
  const before = at > 0 ? (word[at - 1] as string) : ''
  const opens = before === '' || (VOWELS.includes(before) && !(before === TURNED && word[at - 2] === 'g'))
  switch (letter) {
    case 'o': if (next === TURNED) return { text: 'ў', length: 2 }; break
    case 'g': if (next === TURNED) return { text: 'ғ', length: 2 }; break
    case 'c': if (next === 'h') return { text: 'ч', length: 2 }; break
    case 'l':
      if ('eiou'.includes(opens ? before : '-') && SOFT_L.test(word.slice(at, at + 6))) return { text: 'ль', length: 1 }
      if (next === 'f' && (before === 'o' || before === 'e')) return { text: 'ль', length: 1 }
      break
    case 's':
      if (next === 'h') return { text: 'ш', length: 2 }
      if (next === TUTUQ && word[at + 2] === 'h') return { text: 'сҳ', length: 3 }
      if ((before === 'k' || before === 'n' || before === 'p') && LOAN_C.test(word.slice(at, at + 4))) return { text: 'ц', length: 1 }
      break
    case 't':
      if (next === 's' && isC(word, at, before)) return { text: 'ц', length: 2 }
      break
    case 'y':
      if (next === 'o' && word[at + 2] !== TURNED) return { text: 'ё', length: 2 }
      if (next === 'u') return { text: 'ю', length: 2 }
      if (next === 'a') return { text: 'я', length: 2 }
      if (next === 'e') return { text: opens || before === TUTUQ || before === 'y' ? 'е' : 'ье', length: 2 }
      break
    case 'e':
      // Surnames in -oev, -aev, -eev keep е; so does ie (orientir).
      if (opens) return { text: before === 'i' || (before !== '' && next === 'v' && before !== TURNED) ? 'е' : 'э', length: 1 }
      break
    case TUTUQ: return { text: at === 0 ? TUTUQ : 'ъ', length: 1 }
    case TURNED: return { text: 'ъ', length: 1 }
  }
  return { text: CYRILLIC[letter] ?? letter, length: 1 }
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

/**
 * One Latin word in Cyrillic letters. The apostrophes must be normalised to U+02BB and U+02BC.
 * Loans whose ь, ъ, ц, э or й cannot be seen in Latin come from the exception table.
 */
export function wordToCyrillic(word: string): string {
  const lower = word.toLowerCase()
  const shape: number[] | undefined = lower === word ? undefined : []
  let out = ''
  let at = 0
  const head = headOf(lower)
  while (at < lower.length) {
    const stem = at === 0 || at === head ? stemOf(lower, at) : undefined
    const { text, length } = stem ?? read(lower, at)
    if (shape !== undefined) align(shape, text, at, length)
    out += text
    at += length
  }
  if (shape === undefined) return out
  let result = ''
  for (let k = 0; k < out.length; k++) result += isCapital(word, lower, shape[k] as number) ? (out[k] as string).toUpperCase() : out[k]
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
