import { isSuffixChain } from './suffixes.ts'
import { IRREGULAR, STEMS } from './stems.ts'
import { spell } from './spell.ts'

/** A stem this long is believed whatever follows it; a shorter one needs a chain of suffixes. */
const OPEN_LENGTH = 7

interface Node { next: Map<string, Node>; value?: string }
const node = (): Node => ({ next: new Map() })

function put(root: Node, key: string, value: string): void {
  let here = root
  for (const char of key) {
    let next = here.next.get(char)
    if (next === undefined) here.next.set(char, (next = node()))
    here = next
  }
  here.value ??= value
}

const latinStems = node()
const irregularStems = node()

for (const pair of IRREGULAR.trim().split(/\s+/)) {
  const [cyrillic, latin] = pair.split('=') as [string, string]
  put(irregularStems, cyrillic.replace(/ь$/, ''), latin)
  put(latinStems, latin, cyrillic)
}
for (const stem of STEMS.trim().split(/\s+/)) put(latinStems, regularLatin(stem), stem)

/** The rules of `to-latin.ts` for a lower-case stem, exceptions set aside. */
function regularLatin(stem: string): string {
  let out = ''
  for (let at = 0; at < stem.length; at++) out += spell(stem, at)
  return out
}

/** The longest stem of the table with which a lower-case Latin word begins, and its Cyrillic spelling there. */
export function stemOf(word: string): { text: string; length: number } | undefined {
  let here: Node | undefined = latinStems
  let best: { text: string; length: number } | undefined
  for (let at = 0; at < word.length; at++) {
    here = here.next.get(word[at] as string)
    if (here === undefined) break
    if (here.value === undefined) continue
    const length = at + 1
    if (length < OPEN_LENGTH && !isSuffixChain(word, length)) continue
    best = { text: here.value, length }
  }
  if (best === undefined || best.length === word.length || !best.text.endsWith('ь')) return best
  // модель + лар → моделлар: the final soft sign is not kept before a suffix.
  return { text: best.text.slice(0, -1), length: best.length }
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
