import { irregularLatin } from './exceptions.ts'
import { Letters } from './letters.ts'
import { REGULAR, spell } from './spell.ts'

const made = new Letters()

const isUpper = (char: string | undefined): boolean => char !== undefined && char !== char.toLowerCase()

/** `spelling` in the case of letter `at` of `word`: SHAHAR, Shahar, Sh. */
function cased(spelling: string, word: string, at: number): string {
  if (!isUpper(word[at]) || spelling === '') return spelling
  if (spelling.length === 1) return spelling.toUpperCase()
  const next = word[at + 1]
  const shouting = next !== undefined ? isUpper(next) : isUpper(word[at - 1])
  return shouting ? spelling.toUpperCase() : (spelling[0] as string).toUpperCase() + spelling.slice(1)
}

/**
 * One Cyrillic word in Latin letters. Letters outside the table pass unchanged.
 * Words whose spelling follows no rule (сентябрь → sentabr) come from the exception table.
 */
export function wordToLatin(word: string): string {
  const lower = word.toLowerCase()
  if (lower.length !== word.length) return word
  const irregular = irregularLatin(lower)
  let at = 0
  if (irregular !== undefined) {
    at = irregular.length
    const shouting = at > 1 && isUpper(word[at - 1])
    const latin = irregular.latin
    made.text(shouting ? latin.toUpperCase() : isUpper(word[0]) ? (latin[0] as string).toUpperCase() + latin.slice(1) : latin)
  }
  const plain = lower === word
  for (; at < word.length; at++) {
    const spelling = REGULAR[lower.charCodeAt(at)] || spell(lower, at)
    made.text(plain ? spelling : cased(spelling, word, at))
  }
  return made.take()
}
