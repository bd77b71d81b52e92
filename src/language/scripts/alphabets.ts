import { TURNED, TUTUQ } from './alphabet.ts'

/** Latin letters for ў, ғ, ш, ч, by which the alphabets differ; a small letter and its capital. */
interface AlphabetTable {
  o: string
  g: string
  sh: string
  ch: string
}

/**
 * The official alphabet (law of 1993 as amended in 1995) and the drafts of its reform that were put up for
 * discussion, named by their letters. A draft is a table, nothing else: what has one letter needs no mark against sh.
 */
export const ALPHABETS = {
  official: { o: `o${TURNED}`, g: `g${TURNED}`, sh: 'sh', ch: 'ch' },
  'ŏ-ç': { o: 'ŏ', g: 'ğ', sh: 'ş', ch: 'ç' },
  'ŏ-c': { o: 'ŏ', g: 'ğ', sh: 'ş', ch: 'c' },
  'õ-ç': { o: 'õ', g: 'ğ', sh: 'ş', ch: 'ç' },
  'õ-c': { o: 'õ', g: 'ğ', sh: 'ş', ch: 'c' },
} as const satisfies Record<string, AlphabetTable>

export type AlphabetName = keyof typeof ALPHABETS

const OFFICIAL = new RegExp(`[sS]${TUTUQ}(?=[hH])|[oOgG]${TURNED}|[sScC][hH]`, 'g')
const isUpper = (text: string): boolean => text !== text.toLowerCase()

/** An official word in the letters of a draft: shahar → şahar, Isʼhoq → Ishoq. */
export function toDraft(word: string, name: AlphabetName): string {
  const table: AlphabetTable = ALPHABETS[name]
  return word.replace(OFFICIAL, (found) => {
    const small = found.toLowerCase()
    if (small[0] === 's' && small[1] === TUTUQ) return found[0] as string
    const letter = small === 'sh' ? table.sh : small === 'ch' ? table.ch : small[0] === 'o' ? table.o : table.g
    return isUpper(found[0] as string) ? letter.toUpperCase() : letter
  })
}

/** The nearest letter of a word from a place on, marks passed over; '' behind its ends. */
function letterAt(word: string, from: number, step: 1 | -1): string {
  let at = from
  while (word[at] === TUTUQ || word[at] === TURNED) at += step
  return word[at] ?? ''
}

/** A draft's word in official letters: şahar → shahar, Ishoq → Isʼhoq, ŞAHAR → SHAHAR. */
export function fromDraft(word: string, name: AlphabetName): string {
  const table: AlphabetTable = ALPHABETS[name]
  const official = new Map([
    [table.o, `o${TURNED}`],
    [table.g, `g${TURNED}`],
    [table.sh, 'sh'],
    [table.ch, 'ch'],
  ])
  let out = ''
  for (let at = 0; at < word.length; at++) {
    const letter = word[at] as string
    const small = letter.toLowerCase()
    const next = word[at + 1] ?? ''
    const spelling = official.get(small)
    if (spelling === undefined) out += small === 's' && next.toLowerCase() === 'h' ? letter + TUTUQ : letter
    else if (!isUpper(letter)) out += spelling
    else if (isUpper(letterAt(word, at + 1, 1) || letterAt(word, at - 1, -1))) out += spelling.toUpperCase()
    else out += (spelling[0] as string).toUpperCase() + spelling.slice(1)
  }
  return out
}
