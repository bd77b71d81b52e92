import { ImportFileError } from '../import-codes.ts'
import { plausibility } from './plausibility.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1251' | 'ibm866'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
}

const MARKS: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Decodes without loss or returns null. A byte-order mark is left out. */
export function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Text of unknown encoding, told by its content: the byte-order mark, else NUL bytes (UTF-16), else valid
 * UTF-8, else whichever of the legacy sets makes words of it. Throws `ImportFileError` `not-a-table` on binary data.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  for (const [encoding, mark] of MARKS) {
    if (!mark.every((byte, at) => bytes[at] === byte)) continue
    const text = decodeAs(bytes, encoding)
    if (text !== null) return { text, encoding }
  }
  if (bytes.includes(0)) return decodeUtf16(bytes)
  // UTF-8 with a spoilt byte is still likelier than a legacy set that happens to fit.
  const utf8 = decodeAs(bytes, 'utf-8')
  if (utf8 !== null) return checked({ text: utf8, encoding: 'utf-8' })
  return checked(decodeLegacy(bytes, ['utf-8', 'gb18030', 'windows-1251', 'ibm866']))
}

/** The likeliest of single- and double-byte sets; the first of equals wins. */
export function decodeLegacy(bytes: Uint8Array, encodings: readonly TextEncoding[]): DecodedText {
  let best: (DecodedText & { score: number }) | null = null
  for (const encoding of encodings) {
    const text = decodeAs(bytes, encoding) ?? new TextDecoder(encoding).decode(bytes)
    const score = plausibility(text)
    if (!best || score > best.score) best = { text, encoding, score }
  }
  if (!best) throw new ImportFileError('not-a-table')
  return { text: best.text, encoding: best.encoding }
}

/** Which half of the pairs is nought tells the byte order: delimiters, digits and line ends are ASCII in any script. */
function decodeUtf16(bytes: Uint8Array): DecodedText {
  const noughts = [0, 0]
  bytes.forEach((byte, at) => {
    if (byte === 0) noughts[at % 2]! += 1
  })
  const encoding = noughts[0]! > noughts[1]! ? 'utf-16be' : 'utf-16le'
  const text = bytes.length % 2 === 0 ? decodeAs(bytes, encoding) : null
  if (text === null) throw new ImportFileError('not-a-table')
  return checked({ text, encoding })
}

/** Text has no control characters but line ends and tabs; a picture or a program has plenty. */
function checked(decoded: DecodedText): DecodedText {
  const controls = decoded.text.match(/(?![\t\n\v\f\r\u0085])\p{Cc}/gu)?.length ?? 0
  if (controls > decoded.text.length / 200) throw new ImportFileError('not-a-table')
  return decoded
}
