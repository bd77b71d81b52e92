import { CYRILLIC_LETTER, DIGIT, FOREIGN_LETTER, kindOf, LATIN_LETTER, SPACE } from './alphabet.ts'

const ADDRESS_END =
  /\.(?:uz|com|cn|ru|org|net|gov|edu|io|info|eu|kz|kg|tj|tm|af|uk|de|hk|app|dev|pdf|xlsx?|docx?|pptx?|csv|txt|json|xml|html?|jpe?g|png|webp|svg|gif|zip|rar|mp[34]|tsx?|m?js|css)(?:[/?#:]\S*)?$/i
const TRIMMED = /^[("'“«‘[]+|[)"'”»’\].,;:!?…]+$/g

const isLetter = (code: number): boolean => {
  const kind = kindOf(code)
  return kind === LATIN_LETTER || kind === CYRILLIC_LETTER || kind === FOREIGN_LETTER || code === 0x2bb || code === 0x2bc
}

/** True when the run that `chunkEnd` last measured has a character that addresses are told by. */
export let couldBeAddress = false

/** Where the run of characters that are neither space nor markup ends. */
export function chunkEnd(text: string, from: number): number {
  couldBeAddress = false
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code >= 97 && code <= 122) || (code >= 0x430 && code <= 0x44f)) continue
    if (code === 64 || code === 46 || code === 58 || code === 47 || code === 92 || code === 95) couldBeAddress = true
    else if (
      kindOf(code) === SPACE ||
      code === 60 ||
      code === 62 ||
      code === 123 ||
      code === 125 ||
      code === 171 ||
      code === 187 ||
      code === 0x201c ||
      code === 0x201d
    )
      break
    else if (code === 96 && (at === 0 || !isLetter(text.charCodeAt(at - 1)))) break
  }
  return at
}

/**
 * True when the chunk is an address, a path or an identifier, which no script owns:
 * https://…, www.…, name@host, savdo.uz, file.xlsx, /path, snake_case. Cyrillic letters
 * count as Latin ones do, so that the answer is the same before and after conversion.
 */
export function isAddress(chunk: string): boolean {
  if (!/[@.:/\\_]/.test(chunk)) return false
  if (chunk.length > 2048) return /^(?:[a-zЀ-ӿ]{1,12}:\/\/|www\.)/i.test(chunk)
  const bare = chunk.replace(TRIMMED, '')
  if (/^[a-zЀ-ӿ][\wЀ-ӿ+.-]*:\/\/|^www\.|^mailto:|^\.{0,2}\/[\wЀ-ӿ-]|^[a-zЀ-ӿ]:\\|\\[\wЀ-ӿ]/i.test(bare)) return true
  if (/^@[\wЀ-ӿ]|[\wЀ-ӿ]@[\wЀ-ӿ]|[\wЀ-ӿ]_[\wЀ-ӿ]/.test(bare)) return true
  return /^[\wЀ-ӿ.-]+(?:[/?#:]|$)/.test(bare) && ADDRESS_END.test(bare)
}

/** End of a printf place (%s, %1$d, %(name)s, %%) at `at`, or `at` when there is none. */
export function printfEnd(text: string, at: number): number {
  const match = /^%(?:\d{1,2}\$)?(?:\(\w{1,40}\))?[-+ #0]{0,3}\d{0,3}(?:\.\d{1,2})?l?[sdifuxg@%](?![A-Za-zЀ-ӿʻʼ])/.exec(
    text.slice(at, at + 64),
  )
  return match === null ? at : at + match[0].length
}

/** End of an HTML entity (&nbsp; &#39;) at `at`, or `at`. */
export function entityEnd(text: string, at: number): number {
  const match = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-zЀ-ӿ]{2,31}\d{0,2});/i.exec(text.slice(at, at + 36))
  return match === null ? at : at + match[0].length
}

/** True when the letters of [from, to) stand directly against a digit, or before a hyphen and a digit: A4, GL-200. */
export function isModelPart(text: string, from: number, to: number): boolean {
  const before = from > 0 ? kindOf(text.charCodeAt(from - 1)) : SPACE
  const after = to < text.length ? text.charCodeAt(to) : 32
  if (before === DIGIT || kindOf(after) === DIGIT) return true
  return after === 45 && to + 1 < text.length && kindOf(text.charCodeAt(to + 1)) === DIGIT
}

/** True when a number or a placeholder stands before `at`, with at most one space between. */
export function followsNumber(text: string, at: number): boolean {
  let before = at - 1
  const code = before >= 0 ? text.charCodeAt(before) : 0
  if (code === 32 || code === 0xa0 || code === 0x202f) before--
  return before >= 0 && (kindOf(text.charCodeAt(before)) === DIGIT || text.charCodeAt(before) === 125)
}
