import { SYLLABLES } from '../names/syllables.ts'
import { LITTLE_IN_SPECIFICATIONS } from './little-in-specifications.ts'
import { type Token, tokensOf } from './tokens.ts'

const longestSyllable = 6
const longestWord = 36
const known = new Set([...SYLLABLES.keys()].map((each) => each.replace('ü', 'v')))

/** A word as it sounds: Latin as it stands with ü as v, `xing4` and `xing4gan1` without their tones; nothing for other words. */
export function spoken(token: Token | undefined): string | undefined {
  const text = token?.text.replaceAll('ü', 'v') ?? ''
  if (token?.kind === 'latin') return text
  if (token?.kind !== 'code' || !/^(?:[a-z]{1,6}[0-5])+$/.test(text)) return undefined
  const syllables = text.split(/[0-5]/).slice(0, -1)
  return syllables.every((each) => known.has(each)) ? syllables.join('') : undefined
}

/** The syllables of Chinese of which a word may be made, as few as will do; nothing when it is no Chinese. */
export function syllablesOf(word: string): readonly string[] | undefined {
  if (word.length > longestWord) return undefined
  const best: (readonly string[] | undefined)[] = [[]]
  for (let to = 1; to <= word.length; to += 1) {
    for (let from = Math.max(0, to - longestSyllable); from < to; from += 1) {
      const [before, there] = [best[from], best[to]]
      if (!before || (there && there.length <= before.length + 1)) continue
      const syllable = word.slice(from, to)
      if (known.has(syllable)) best[to] = [...before, syllable]
    }
  }
  return best[word.length]
}

/** Whether all of a text is Chinese as it sounds, in several words: then `you` and `shu` are syllables and no function words. */
export function isSpokenChinese(tokens: readonly Token[]): boolean {
  return tokens.length > 1 && tokens.every((token) => syllablesOf(spoken(token) ?? '-') !== undefined)
}

const INITIALS = /^[bcdfghjklmnpqrstwxyz]{2,6}$/

/** Whether a word may be the initials of a Chinese one: `xg` for 杏干. Units and little words are none. */
export const mayBeInitials = (word: string): boolean => INITIALS.test(word) && !LITTLE_IN_SPECIFICATIONS.has(word)

/** Whether a whole query may be initials: then it is looked up as such where the letters stand in no goods. */
export function looksLikeInitials(text: string): boolean {
  const tokens = tokensOf(text.slice(0, 100), false)
  return tokens.length > 0 && tokens.every(({ kind, text: word }) => kind === 'latin' && mayBeInitials(word))
}
