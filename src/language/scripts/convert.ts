import { type AlphabetName, fromDraft, toDraft } from './alphabets.ts'
import { APOSTROPHE, CYRILLIC_LETTER, DIGIT, FOREIGN_LETTER, kindOf, LATIN_LETTER, SPACE } from './alphabet.ts'
import { chunkEnd, couldBeAddress, entityEnd, isAddress, printfEnd } from './kept-spans.ts'
import { Markup } from './markup.ts'
import { toCyrillicInPlace, toLatinInPlace } from './word.ts'

export type UzbekScript = 'uz-Latn' | 'uz-Cyrl'
export interface ConvertOptions {
  alphabet?: AlphabetName
}

/**
 * Uzbek text in the other script. Takes running text, HTML or JSX strings and messages in ICU
 * MessageFormat; leaves alone markup, placeholders, addresses, code, units, makes, Chinese and
 * what already stands in the target script. Never throws; linear in the length of the text.
 * `alphabet` names the Latin alphabet that is written, or read; the official one when left out.
 */
export function convert(text: string, to: UzbekScript, { alphabet = 'official' }: ConvertOptions = {}): string {
  const word = alphabet !== 'official' ? inDraft(to, alphabet) : to === 'uz-Latn' ? toLatinInPlace : toCyrillicInPlace
  const markup = new Markup(text)
  let out = ''
  let kept = 0
  let chunk = 0
  const addresses = MAY_HOLD_ADDRESS.test(text)
  let quoted = false
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind === SPACE) {
      at++
      continue
    }
    if (addresses && at >= chunk && code !== 60 && code !== 123 && code !== 125) {
      chunk = Math.max(chunkEnd(text, at), at + 1)
      if (couldBeAddress && chunk - at > 3 && isAddress(text.slice(at, chunk))) {
        at = chunk
        continue
      }
    }
    if (kind === LATIN_LETTER || kind === CYRILLIC_LETTER || kind === FOREIGN_LETTER) {
      const end = wordEnd(text, at, quoted)
      const made = word(text, at, end)
      if (made !== '') {
        out += text.slice(kept, at) + made
        kept = end
      }
      at = end
      continue
    }
    if (kind === APOSTROPHE) {
      quoted = isLetterAt(text, at + 1)
      const end = code === 96 ? markup.code(at) : at
      at = Math.max(end, at + 1)
      continue
    }
    const mark = QUOTES[to][text[at] as string]
    if (mark !== undefined) {
      out += text.slice(kept, at) + mark
      kept = at + 1
      at++
      continue
    }
    const end =
      code === 60
        ? markup.tag(at)
        : code === 123 || code === 125
          ? markup.brace(at)
          : code === 37
            ? printfEnd(text, at)
            : code === 38
              ? entityEnd(text, at)
              : at
    at = Math.max(end, at + 1)
  }
  return kept === 0 ? text : out + text.slice(kept)
}

/** What every address, path and identifier has; most lines have none of it, and are not searched for them. */
const MAY_HOLD_ADDRESS = /[@:/\\_]|\.[a-z]/i

/** Quotation marks by the custom of each script. */
const QUOTES: Record<UzbekScript, Readonly<Record<string, string>>> = {
  'uz-Latn': { '«': '“', '»': '”' },
  'uz-Cyrl': { '“': '«', '”': '»' },
}

const isLetterAt = (text: string, at: number): boolean => {
  const kind = at >= 0 && at < text.length ? kindOf(text.charCodeAt(at)) : SPACE
  return kind === LATIN_LETTER || kind === CYRILLIC_LETTER || kind === FOREIGN_LETTER
}

/** End of the word at `from`: letters, and the apostrophes that belong to them. */
function wordEnd(text: string, from: number, quoted: boolean): number {
  let at = from + 1
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind === LATIN_LETTER || kind === CYRILLIC_LETTER || kind === FOREIGN_LETTER) continue
    if (kind !== APOSTROPHE) break
    if (isLetterAt(text, at + 1) || code === 0x2bb || code === 0x2bc) continue
    // A last apostrophe is oʻ or gʻ (togʻ), unless it closes a quotation.
    if (quoted || !/[og]/i.test(text[at - 1] as string)) break
    const next = kindOf(text.charCodeAt(at + 1))
    if (next === DIGIT || next === APOSTROPHE) break
  }
  return at
}

/** The converter of one word to or from a draft alphabet, by way of the official one. */
function inDraft(to: UzbekScript, alphabet: AlphabetName): typeof toLatinInPlace {
  if (to === 'uz-Latn')
    return (text, from, end) => {
      const latin = toLatinInPlace(text, from, end)
      return latin === '' ? '' : toDraft(latin, alphabet)
    }
  return (text, from, end) => {
    const drafted = text.slice(from, end)
    const official = fromDraft(drafted, alphabet)
    // Its neighbours decide what a word is: it is judged where it stands.
    if (official === drafted) return toCyrillicInPlace(text, from, end)
    return toCyrillicInPlace(official, 0, official.length)
  }
}
