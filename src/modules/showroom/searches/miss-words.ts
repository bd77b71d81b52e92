/** Longer texts are letters, not searches. */
const longest = 80

/**
 * Words of a search as they are counted: one line, small letters. Undefined for what tells staff nothing or too much: without a
 * letter, too long, or with an address, a link or a number as long as a telephone's.
 */
export function missWords(query: string): string | undefined {
  const words = query.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
  if (words.length === 0 || words.length > longest || !/\p{L}/u.test(words)) return undefined
  if (/[@\0]|https?:|www\.|\d(?:[\s().+-]*\d){6,}/.test(words)) return undefined
  return words
}
