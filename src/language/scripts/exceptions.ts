import { isSuffixChain } from './suffixes.ts'
import { ALSO_LATIN, IRREGULAR, STEMS } from './stems.ts'
import { spell } from './spell.ts'

/** A stem this long is believed whatever follows it; a shorter one needs a chain of suffixes. */
const OPEN_LENGTH = 7

interface Node { next: Map<string, Node>; value?: string; open?: boolean }
const node = (): Node => ({ next: new Map() })

function put(root: Node, key: string, value: string, open: boolean): void {
  let here = root
  for (const char of key) {
    let next = here.next.get(char)
    if (next === undefined) here.next.set(char, (next = node()))
    here = next
  }
  here.value ??= value
  here.open ??= open
}

const entries = (table: string): string[] => table.trim().split(/\s+/)
const latinStems = node()
const irregularStems = node()

for (const pair of entries(IRREGULAR)) {
  const [cyrillic, latin] = pair.split('=') as [string, string]
  put(irregularStems, cyrillic.replace(/ь$/, ''), latin, true)
  put(latinStems, latin, cyrillic, true)
}
for (const stem of entries(STEMS)) {
  const latin = regularLatin(stem)
  put(latinStems, latin, stem, latin.length >= OPEN_LENGTH)
}
for (const pair of entries(ALSO_LATIN)) {
  const [latin, cyrillic] = pair.split('=') as [string, string]
  put(latinStems, latin, cyrillic, latin.length >= OPEN_LENGTH)
}
/** First parts of compounds, behind which a stem is looked for again: kino|ssenariy, foto|albom. */
const HEADS = entries('kino radio avia avto foto tele video audio elektro mikro makro mega kilo giga super agro bio geo gidro termo multi mono poli anti inter pereo oʻzbek belorus tojik qozoq')

/** The rules of `to-latin.ts` for a lower-case stem, exceptions set aside. */
function regularLatin(stem: string): string {
  let out = ''
  for (let at = 0; at < stem.length; at++) out += spell(stem, at)
  return out
}

export interface StemHit { text: string; length: number }

/** The longest stem of the table at `from` of a lower-case Latin word, with its Cyrillic spelling there. */
export function stemOf(word: string, from = 0): StemHit | undefined {
  let here: Node | undefined = latinStems
  let best: StemHit | undefined
  for (let at = from; at < word.length; at++) {
    here = here.next.get(word[at] as string)
    if (here === undefined) break
    if (here.value === undefined || (here.open !== true && !isSuffixChain(word, at + 1))) continue
    best = { text: here.value, length: at + 1 - from }
  }
  if (best === undefined || from + best.length === word.length || !best.text.endsWith('ь')) return best
  // модель + лар → моделлар: the final soft sign is not kept before a suffix.
  return { text: best.text.slice(0, -1), length: best.length }
}

/** Length of the first part of a compound whose second part is a stem of the table, or 0. */
export function headOf(word: string): number {
  for (const head of HEADS) if (word.startsWith(head) && stemOf(word, head.length) !== undefined) return head.length
  return 0
}

/** The irregular Latin spelling with which a lower-case Cyrillic word begins. */
export function irregularLatin(word: string): { latin: string; length: number } | undefined {
  let here: Node | undefined = irregularStems
  let best: { latin: string; length: number } | undefined
  for (let at = 0; at < word.length; at++) {
    here = here.next.get(word[at] as string)
    if (here === undefined) break
    if (here.value !== undefined) best = { latin: here.value, length: at + 1 }
  }
  return best
}
