/** U+02BB, the turned comma of oʻ and gʻ. */
export const TURNED = 'ʻ'
/** U+02BC, tutuq belgisi: a glottal stop, or the parting of s and h. */
export const TUTUQ = 'ʼ'
/** Every character that people type for either of the two. */
export const APOSTROPHES = "'’‘`´ʻʼ′ʹʽ‛＇ʾʿ"

/**
 * Cyrillic letter → Latin, after the Law on the Uzbek alphabet based on the Latin script
 * (2 September 1993, as amended 6 May 1995). Letters whose spelling depends on their
 * neighbours (е, ц, ъ, ь) carry the spelling for the commonest place.
 */
export const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'x',
  ц: 's',
  ч: 'ch',
  ш: 'sh',
  ъ: TUTUQ,
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ў: 'o' + TURNED,
  қ: 'q',
  ғ: 'g' + TURNED,
  ҳ: 'h',
  // Not Uzbek letters, but met in Russian names inside Uzbek text.
  щ: 'sh',
  ы: 'i',
}

/** As `LATIN`, without apostrophes: for keys by which words are compared and looked up, never for text that people read. */
export const PLAIN_LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(LATIN).map(([cyrillic, latin]) => [cyrillic, latin.replace(/[ʻʼ]/, '')]),
)

/** Latin letter → Cyrillic for single letters; digraphs are read in `to-cyrillic.ts`. */
export const CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'б',
  c: 'ц',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'ҳ',
  i: 'и',
  j: 'ж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'қ',
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

/** What a code unit is to the converter. */
export const OTHER = 0,
  LATIN_LETTER = 1,
  CYRILLIC_LETTER = 2,
  APOSTROPHE = 3,
  DIGIT = 4,
  FOREIGN_LETTER = 5,
  SPACE = 6

/** Kind of every code unit below U+2100; above that only U+FF07 matters (see `kindOf`). */
const KINDS = new Uint8Array(0x2100)
for (let code = 0; code < KINDS.length; code++) {
  const char = String.fromCharCode(code)
  if (/[a-z]/i.test(char)) KINDS[code] = LATIN_LETTER
  else if (/[0-9]/.test(char)) KINDS[code] = DIGIT
  else if (/\s/.test(char)) KINDS[code] = SPACE
  else if (APOSTROPHES.includes(char)) KINDS[code] = APOSTROPHE
  else if (LATIN[char.toLowerCase()] !== undefined) KINDS[code] = CYRILLIC_LETTER
  else if (/[\p{L}\p{M}]/u.test(char)) KINDS[code] = FOREIGN_LETTER
}

/** The kind of one UTF-16 code unit. */
export function kindOf(code: number): number {
  if (code < 0x2100) return KINDS[code] as number
  return code === 0xff07 ? APOSTROPHE : code === 0x3000 || code === 0xfeff ? SPACE : OTHER
}
