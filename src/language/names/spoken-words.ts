import { hanActivities } from './activities.ts'
import { readHanzi } from './hanzi.ts'
import { hanLegalForms } from './legal-forms.ts'
import { readSpelling } from './read-spelling.ts'
import { pinyinWord, russianOf } from './syllables.ts'
import { uzbekLatinOf } from './uzbek.ts'

/** What a Chinese word says when it is only transcribed: the number of an activity, or that it is a legal form. */
export type SpokenWord = number | 'form'

/** Shorter words are too many other things. */
const SHORTEST = 2
/** A name that something is taken off has two syllables left. */
const LEFT = 2

let words: ReadonlyMap<string, SpokenWord> | undefined
let longest = 0

const bare = (word: string): string => word.toLowerCase().replace(/[ʻʼ'’‘`ъь-]/g, '')

// Dianqi, дяньци, dyansi: a word of a Chinese name as pinyin, Palladius and the Uzbek press write it, by our own tables.
function spoken(): ReadonlyMap<string, SpokenWord> {
  if (words !== undefined) return words
  const found = new Map<string, SpokenWord>()
  const put = (han: string, what: SpokenWord) => {
    const syllables = readHanzi(han)
    if (syllables.length < SHORTEST) return
    const russian = russianOf(syllables)
    for (const way of [pinyinWord(syllables), russian, russian.replace(/э/g, 'е'), uzbekLatinOf(russian)]) {
      if (!found.has(bare(way))) found.set(bare(way), what)
      longest = Math.max(longest, way.length)
    }
  }
  for (const han of hanLegalForms) put(han, 'form')
  for (const [han, activity] of hanActivities) put(han, activity)
  return (words = found)
}

/** What a transcribed word says; Uzbek Cyrillic is to be given in Latin. */
export const spokenWord = (word: string): SpokenWord | undefined => (word.length > 40 ? undefined : spoken().get(bare(word)))

/** A name run together with what it does (Qimingdianqi, Qimingdianqiyouxiangongsi); undefined where nothing of the kind is at its end. */
export function spokenEnds(word: string): { core: string; ends: readonly SpokenWord[] } | undefined {
  if (word.length > 60) return undefined
  const ends: SpokenWord[] = []
  let core = word
  for (let cut = spokenEnd(core); cut !== undefined; cut = spokenEnd(core)) {
    core = core.slice(0, cut.at)
    ends.push(cut.end)
  }
  return ends.length === 0 ? undefined : { core, ends }
}

function spokenEnd(word: string): { at: number; end: SpokenWord } | undefined {
  const known = spoken()
  for (let length = Math.min(longest, word.length - 4); length >= 4; length--) {
    const end = known.get(bare(word.slice(-length)))
    if (end === undefined) continue
    const [reading] = readSpelling(word.slice(0, -length), ['pinyin', 'palladius', 'uzbek'])
    if (reading !== undefined && reading.syllables.length >= LEFT && reading.cost < 0.1 * reading.syllables.length)
      return { at: word.length - length, end }
  }
  return undefined
}
