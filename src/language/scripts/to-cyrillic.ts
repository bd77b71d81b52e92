import { CYRILLIC, TURNED, TUTUQ } from './alphabet.ts'
import { stemOf } from './exceptions.ts'

const VOWELS = 'aeiou' + TURNED
/** What may follow т+с at the border of a stem and its suffix; anywhere else ts is ц. */
const T_AND_S = /^s(?:a(?:m|ng|ngiz|k|lar|larda|di|ydi|chi|mi|yu|da|kin)?(?![a-z])|avdo|alom|in(?![aeo]|k)|iz(?!m)|imon|o[zʻ]|u|evar|[bdfgjlmnpqrstvxyz])/
/** Loans in -ksiya, -psiya, -nsiya, -ksion, -nsion are written with ц. */
const LOAN_C = /^si(?:ya|on)/

interface Spelling { text: string; length: number }

/** Reads one letter or digraph of a normalised lower-case word at `at`. */
function read(word: string, at: number): Spelling {
  const letter = word[at] as string
  const next = word[at + 1]
  const before = at > 0 ? (word[at - 1] as string) : ''
  const opens = before === '' || VOWELS.includes(before)
  switch (letter) {
    case 'o': if (next === TURNED) return { text: 'ў', length: 2 }; break
    case 'g': if (next === TURNED) return { text: 'ғ', length: 2 }; break
    case 'c': if (next === 'h') return { text: 'ч', length: 2 }; break
    case 's':
      if (next === 'h') return { text: 'ш', length: 2 }
      if (next === TUTUQ && word[at + 2] === 'h') return { text: 'сҳ', length: 3 }
      if ((before === 'k' || before === 'n' || before === 'p') && LOAN_C.test(word.slice(at, at + 4))) return { text: 'ц', length: 1 }
      break
    case 't':
      if (next === 's' && at > 0 && word[at + 2] !== 'h' && word[at + 2] !== TUTUQ && !T_AND_S.test(word.slice(at + 1, at + 9))) return { text: 'ц', length: 2 }
      if (next === 's' && at === 0) return { text: 'ц', length: 2 }
      break
    case 'y':
      if (next === 'o' && word[at + 2] !== TURNED) return { text: 'ё', length: 2 }
      if (next === 'u') return { text: 'ю', length: 2 }
      if (next === 'a') return { text: 'я', length: 2 }
      if (next === 'e') return { text: opens || before === TUTUQ || before === 'y' ? 'е' : 'ье', length: 2 }
      break
    case 'e':
      // Surnames in -oev, -aev, -eev keep е.
      if (opens) return { text: before !== '' && next === 'v' && before !== TURNED ? 'е' : 'э', length: 1 }
      break
    case TUTUQ: return { text: at === 0 ? TUTUQ : 'ъ', length: 1 }
    case TURNED: return { text: 'ъ', length: 1 }
  }
  return { text: CYRILLIC[letter] ?? letter, length: 1 }
}

/**
 * One Latin word in Cyrillic letters. The apostrophes must be normalised to U+02BB and U+02BC.
 * Loans whose ь, ъ, ц, э or й cannot be seen in Latin come from the exception table.
 */
export function wordToCyrillic(word: string): string {
  const lower = word.toLowerCase()
  let out = ''
  const source: number[] | undefined = lower === word ? undefined : []
  let at = 0
  while (at < lower.length) {
    const stem = at === 0 ? stemOf(lower) : undefined
    const { text, length } = stem ?? read(lower, at)
    if (source !== undefined) for (let k = 0; k < text.length; k++) source.push(at + Math.floor((k * length) / text.length))
    out += text
    at += length
  }
  if (source === undefined) return out
  let result = ''
  for (let k = 0; k < out.length; k++) {
    const from = source[k] as number
    result += word[from] !== lower[from] || (isMark(word[from]) && upperAround(word, lower, from)) ? (out[k] as string).toUpperCase() : out[k]
  }
  return result
}

const isMark = (char: string | undefined): boolean => char === TUTUQ || char === TURNED

/** A tutuq is a capital Ъ between capitals. */
function upperAround(word: string, lower: string, at: number): boolean {
  const after = at + 1 < word.length ? at + 1 : at - 2
  return at > 0 && word[at - 1] !== lower[at - 1] && after >= 0 && word[after] !== lower[after]
}
