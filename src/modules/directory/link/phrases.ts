/** A piece of a running text that may be a name, and the forms in which that name may stand in the directory. */
export interface Phrase {
  readonly start: number
  readonly end: number
  /** As written first; then without the endings of cases. */
  readonly forms: readonly string[]
  /** Whether sounds may decide: a word with a capital, or characters. Else only a spelling that is known letter by letter. */
  readonly name: boolean
}

const WORD = /\p{Script=Han}+|[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}]|['’‘`´ʻʼ-](?=[\p{L}\p{N}])|ʻ)*/gu
const HAN = /^\p{Script=Han}/u
const LONGEST_NAME = 4
const LONGEST_HAN = 12
/** Endings of cases, as they stand behind names: Uzbek in both scripts, Russian. */
const ENDINGS =
  /(?:dagi|ning|dan|lik|da|ga|ni|даги|нинг|дан|лик|да|га|ни|ского|ская|ский|ской|ом|ем|ой|ей|ою|ами|ах|ях|ов|е|а|я|у|ю|и|ы)$/u
/** What a Russian name ends in where the case has taken its ending away. */
const RESTORED = ['', 'а', 'ь', 'я']

/** Every piece of a text that may be a name, the longest first at each place. Pure; linear in the text. */
export function phrasesOf(text: string): Phrase[] {
  const words = [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0],
  }))
  return words.flatMap((first, at) =>
    HAN.test(first.word) ? ofCharacters(first) : ofWords(text, words.slice(at, at + LONGEST_NAME)),
  )
}

interface Word {
  readonly start: number
  readonly end: number
  readonly word: string
}

function ofCharacters({ start, word }: Word): Phrase[] {
  const chars = [...word]
  const found: Phrase[] = []
  let offset = start
  for (let at = 0; at < chars.length; at++) {
    for (let length = Math.min(LONGEST_HAN, chars.length - at); length >= 2; length--) {
      const piece = chars.slice(at, at + length).join('')
      found.push({ start: offset, end: offset + piece.length, forms: [piece], name: true })
    }
    offset += (chars[at] as string).length
  }
  return found
}

function ofWords(text: string, words: readonly Word[]): Phrase[] {
  const [first] = words
  if (!first) return []
  const found: Phrase[] = []
  for (let count = words.length; count >= 1; count--) {
    const last = words[count - 1]!
    const whole = text.slice(first.start, last.end)
    // A name goes over no full stop and no line.
    if (HAN.test(last.word) || /[.!?;\n]\s/.test(whole.slice(0, -1))) continue
    found.push({ start: first.start, end: last.end, forms: formsOf(whole), name: /^\p{Lu}/u.test(whole) && last.word.length > 2 })
  }
  return found
}

function formsOf(word: string): string[] {
  const ending = ENDINGS.exec(word)
  if (!ending || word.length - ending[0].length < 3) return [word]
  const stem = word.slice(0, -ending[0].length)
  const uzbek = /^(?:dagi|ning|dan|lik|da|ga|ni|даги|нинг|дан|лик|да|га|ни)$/u.test(ending[0])
  return [word, ...(uzbek ? [stem] : RESTORED.map((letter) => stem + letter))].slice(0, 5)
}
