import { rarity } from './frequency.ts'
import { SYLLABLES, type Syllable } from './syllables.ts'

/** How a name is written: pinyin, after the Russian table (with or without ь), that in Uzbek Latin, or pinyin letter by letter. */
export type System = 'pinyin' | 'palladius' | 'uzbek' | 'letters'
/** One reading of a spelling; `hard` ones stand at the beginning or behind a consonant only. */
export interface Variant {
  syllable: string
  cost: number
  hard?: boolean
}

/** Letters by which pinyin is copied into Cyrillic or Uzbek Latin, each way with its cost. */
const LETTER_INITIALS: Readonly<Record<string, string>> = {
  h: 'h x',
  x: 'x s sh',
  q: 'q ch c k',
  j: 'j dj dz c',
  zh: 'zh j dj z chj',
  ch: 'ch',
  sh: 'sh',
  r: 'r j',
  z: 'z dz c',
  c: 'c s k',
  s: 's',
}
const LETTER_FINALS: Readonly<Record<string, string>> = {
  ia: 'ia ya',
  ie: 'ie ye e',
  iao: 'iao yao',
  iu: 'iu yu',
  ian: 'ian yan',
  iang: 'iang yang',
  iong: 'iong yong',
  ai: 'ai ay',
  ei: 'ei ey',
  ui: 'ui uy uey',
  uai: 'uai uay',
  ü: 'yu u v',
  üe: 'yue ue ve',
  üan: 'yuan uan',
  ün: 'yun un',
  ong: 'ong ung',
  yi: 'yi i',
  yin: 'yin in',
  ying: 'ying ing',
  you: 'you yu',
  wu: 'wu vu u',
  wa: 'wa va ua',
  wo: 'wo vo',
  wai: 'wai vay',
  wei: 'wei vei vey',
  wan: 'wan van',
  wen: 'wen ven',
  wang: 'wang vang',
  weng: 'weng veng',
  yao: 'yao',
  ye: 'ye e',
  er: 'er',
}

type Table = Map<string, Variant[]>
const tables = new Map<System, Table>()

function put(table: Table, spelling: string, syllable: string, cost: number, hard = false): void {
  const list = table.get(spelling)
  if (list === undefined) table.set(spelling, [{ syllable, cost, hard }])
  else {
    const same = list.find((each) => each.syllable === syllable)
    if (same === undefined) list.push({ syllable, cost, hard })
    else same.cost = Math.min(same.cost, cost)
  }
}

function putPinyin(table: Table, { pinyin }: Syllable): void {
  put(table, pinyin, pinyin, 0)
  // In passports ü is YU; ue stands for üe.
  if (pinyin.includes('v')) put(table, pinyin.replace('v', 'yu'), pinyin, 0.05)
  if (pinyin.endsWith('ve')) put(table, pinyin.replace('ve', 'ue'), pinyin, 0.05)
}

function putPalladius(table: Table, { pinyin, russian }: Syllable, latin: boolean): void {
  const ways: [string, number][] = [[russian, 0]]
  if (pinyin === 'hui') ways.push(['хой', 0.02], ['хуй', 0.05])
  if (russian.endsWith('юй')) ways.push([russian.slice(0, -1), 0.12])
  if (russian.endsWith('уй') && pinyin !== 'hui') ways.push([russian.replace(/уй$/, 'уэй'), 0.05])
  for (const [way, cost] of ways) if (way.includes('э')) ways.push([way.replace('э', 'е'), cost + (latin ? 0 : 0.03)])
  for (const [way, cost] of ways) if (/[^э]е$/.test(way) && latin) ways.push([way.replace('е', 'э'), cost + 0.02])
  for (const [way, cost] of ways) if (way.endsWith('ь')) ways.push([way.slice(0, -1), cost + (latin ? 0 : 0.2)])
  for (const [way, cost] of ways) if (way.includes('ы')) ways.push([way.replace('ы', 'и'), cost + (latin ? 0.01 : 0.04)])
  // A hard -ng is now and then written with the sign of -n.
  if (pinyin.endsWith('ng') && !latin) ways.push([`${russian}ь`, 0.25], [`${russian}г`, 0.1])
  for (const [way, cost] of ways) put(table, way, pinyin, cost)
  if (!latin) return
  // In Latin ц is ts behind a vowel and s elsewhere; some write it c or leave half of цз out.
  for (const [way, cost] of ways) {
    if (!way.startsWith('ц')) continue
    put(table, `с${way.slice(1)}`, pinyin, cost, true)
    if (way.startsWith('цз')) {
      put(table, way.replace('цз', 'з'), pinyin, cost + 0.12)
      put(table, way.replace('цз', 'ц'), pinyin, cost + 0.12)
    }
  }
}

function putLetters(table: Table, { pinyin, initial, final }: Syllable): void {
  const initials = (LETTER_INITIALS[initial] ?? initial).split(' ')
  const finals = (LETTER_FINALS[final] ?? final).split(' ')
  initials.forEach((first, i) =>
    finals.forEach((last, f) => {
      const cost = 0.02 + (i === 0 ? 0 : 0.03) + (f === 0 ? 0 : 0.02)
      put(table, first + last, pinyin, cost)
      if (last.endsWith('ng')) put(table, first + last.slice(0, -1), pinyin, cost + 0.03)
    }),
  )
}

/** Every spelling of every syllable in one system; built when first asked for. */
export function variantsOf(system: System): Table {
  const known = tables.get(system)
  if (known !== undefined) return known
  const table: Table = new Map()
  for (const syllable of SYLLABLES.values()) {
    if (system === 'pinyin') putPinyin(table, syllable)
    else if (system === 'letters') putLetters(table, syllable)
    else putPalladius(table, syllable, system === 'uzbek')
  }
  for (const list of table.values()) {
    if (list.length < 2) continue
    for (const each of list) each.cost += 0.03 * rarity(each.syllable)
    list.sort((a, b) => a.cost - b.cost)
  }
  tables.set(system, table)
  return table
}
