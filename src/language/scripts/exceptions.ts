import { isSuffixChain } from './suffixes.ts'
import { MORE_STEMS } from './more-stems.ts'
import { ALSO_LATIN, IRREGULAR, STEMS } from './stems.ts'
import { spell } from './spell.ts'
import { Trie } from './trie.ts'

/** A stem this long is believed whatever follows it; a shorter one needs a chain of suffixes. */
const OPEN_LENGTH = 7

const entries = (table: string): string[] => table.trim().split(/\s+/)
const latinStems = new Trie()
const irregularStems = new Trie()
const heads = new Trie()

for (const pair of entries(IRREGULAR)) {
  const [cyrillic, latin] = pair.split('=') as [string, string]
  irregularStems.put(cyrillic.replace(/ь$/, ''), latin, true)
  latinStems.put(latin, cyrillic, true)
}
for (const stem of [...entries(STEMS), ...entries(MORE_STEMS)]) {
  const latin = regularLatin(stem)
  latinStems.put(latin, stem, latin.length >= OPEN_LENGTH)
}
for (const pair of entries(ALSO_LATIN)) {
  const [latin, cyrillic] = pair.split('=') as [string, string]
  latinStems.put(latin, cyrillic, latin.length >= OPEN_LENGTH)
}
/** First parts of compounds, behind which a stem is looked for again: kino|ssenariy, foto|albom. */
for (const head of entries(
  'kino radio avia avto foto tele video audio elektro mikro makro mega kilo giga super agro bio geo gidro termo multi mono poli anti inter pereo oʻzbek belorus tojik qozoq',
))
  heads.put(head, head, true)

/** The rules of `to-latin.ts` for a lower-case stem, exceptions set aside. */
function regularLatin(stem: string): string {
  let out = ''
  for (let at = 0; at < stem.length; at++) out += spell(stem, at)
  return out
}

export interface StemHit {
  text: string
  length: number
}

/** The longest stem of the table at `from` of a lower-case Latin word, with its Cyrillic spelling there. */
export function stemOf(word: string, from = 0): StemHit | undefined {
  let here = 0
  let text: string | undefined
  let end = from
  for (let at = from; at < word.length; at++) {
    here = latinStems.step(here, word.charCodeAt(at))
    if (here === 0) break
    const value = latinStems.values[here]
    if (value === undefined || (latinStems.open[here] !== true && !isSuffixChain(word, at + 1))) continue
    text = value
    end = at + 1
  }
  if (text === undefined) return undefined
  // модель + лар → моделлар: the final soft sign is not kept before a suffix.
  return { text: end < word.length && text.endsWith('ь') ? text.slice(0, -1) : text, length: end - from }
}

/** A shorter stem is too likely the end of another word: poli|mer is no mayor (мэр). */
const SHORTEST_SECOND = 4

/** Length of the first part of a compound whose second part is a stem of the table, or 0. */
export function headOf(word: string): number {
  let here = 0
  for (let at = 0; at < word.length; at++) {
    here = heads.step(here, word.charCodeAt(at))
    if (here === 0) return 0
    if (heads.values[here] !== undefined && (stemOf(word, at + 1)?.length ?? 0) >= SHORTEST_SECOND) return at + 1
  }
  return 0
}

/** The irregular Latin spelling with which a lower-case Cyrillic word begins. */
export function irregularLatin(word: string): { latin: string; length: number } | undefined {
  let here = 0
  let best: { latin: string; length: number } | undefined
  for (let at = 0; at < word.length; at++) {
    here = irregularStems.step(here, word.charCodeAt(at))
    if (here === 0) break
    const latin = irregularStems.values[here]
    if (latin !== undefined) best = { latin, length: at + 1 }
  }
  return best
}
