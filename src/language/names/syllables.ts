/** Initials of Standard Chinese in pinyin = in Russian letters, after Palladius (Kafarov). */
const INITIALS: Readonly<Record<string, string>> = {
  b: 'б',
  p: 'п',
  m: 'м',
  f: 'ф',
  d: 'д',
  t: 'т',
  n: 'н',
  l: 'л',
  g: 'г',
  k: 'к',
  h: 'х',
  j: 'цз',
  q: 'ц',
  x: 'с',
  zh: 'чж',
  ch: 'ч',
  sh: 'ш',
  r: 'ж',
  z: 'цз',
  c: 'ц',
  s: 'с',
}
/** Finals behind an initial; -n is soft and -ng is hard: that is how the system tells them apart. */
const FINALS: Readonly<Record<string, string>> = {
  a: 'а',
  o: 'о',
  e: 'э',
  ai: 'ай',
  ei: 'эй',
  ao: 'ао',
  ou: 'оу',
  an: 'ань',
  en: 'энь',
  ang: 'ан',
  eng: 'эн',
  ong: 'ун',
  i: 'и',
  ia: 'я',
  ie: 'е',
  iao: 'яо',
  iu: 'ю',
  ian: 'янь',
  in: 'инь',
  iang: 'ян',
  ing: 'ин',
  iong: 'юн',
  u: 'у',
  ua: 'уа',
  uo: 'о',
  uai: 'уай',
  ui: 'уй',
  uan: 'уань',
  un: 'унь',
  uang: 'уан',
  ü: 'юй',
  üe: 'юэ',
  üan: 'юань',
  ün: 'юнь',
}
/** Syllables without an initial, and those that follow no column of the table. */
const ALONE: Readonly<Record<string, string>> = {
  a: 'а',
  o: 'о',
  e: 'э',
  ai: 'ай',
  ei: 'эй',
  ao: 'ао',
  ou: 'оу',
  an: 'ань',
  en: 'энь',
  ang: 'ан',
  eng: 'эн',
  er: 'эр',
  yi: 'и',
  ya: 'я',
  yo: 'йо',
  ye: 'е',
  yao: 'яо',
  you: 'ю',
  yan: 'янь',
  yin: 'инь',
  yang: 'ян',
  ying: 'ин',
  yong: 'юн',
  yai: 'яй',
  yu: 'юй',
  yue: 'юэ',
  yuan: 'юань',
  yun: 'юнь',
  wu: 'у',
  wa: 'ва',
  wo: 'во',
  wai: 'вай',
  wei: 'вэй',
  wan: 'вань',
  wen: 'вэнь',
  wang: 'ван',
  weng: 'вэн',
  hui: 'хуэй',
  zhi: 'чжи',
  chi: 'чи',
  shi: 'ши',
  ri: 'жи',
  zi: 'цзы',
  ci: 'цы',
  si: 'сы',
}
/** Which finals follow which initials in the syllables of the standard language. */
const COLUMNS: readonly (readonly [string, string])[] = [
  ['b', 'a o ai ei ao an en ang eng i ie iao ian in ing u'],
  ['p', 'a o ai ei ao ou an en ang eng i ie iao ian in ing u'],
  ['m', 'a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u'],
  ['f', 'a o ei ou an en ang eng u iao'],
  ['d', 'a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un'],
  ['t', 'a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un'],
  ['n', 'a e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing u uo uan un ü üe'],
  ['l', 'a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ü üe'],
  ['g', 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang'],
  ['k', 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang'],
  ['h', 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang'],
  ['j', 'i ia ie iao iu ian in iang ing iong ü üe üan ün'],
  ['q', 'i ia ie iao iu ian in iang ing iong ü üe üan ün'],
  ['x', 'i ia ie iao iu ian in iang ing iong ü üe üan ün'],
  ['zh', 'a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang'],
  ['ch', 'a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang'],
  ['sh', 'a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang'],
  ['r', 'e i ao ou an en ang eng ong u ua uo ui uan un'],
  ['z', 'a e i ai ei ao ou an en ang eng ong u uo ui uan un'],
  ['c', 'a e i ai ao ou an en ang eng ong u uo ui uan un'],
  ['s', 'a e i ai ao ou an en ang eng ong u uo ui uan un'],
]

/** One syllable: pinyin (ü as v only behind n and l), its initial and final, and Russian letters. */
export interface Syllable {
  pinyin: string
  initial: string
  final: string
  russian: string
}

function* all(): Generator<Syllable> {
  for (const [pinyin, russian] of Object.entries(ALONE))
    if (/^[aeoyw]/.test(pinyin)) yield { pinyin, initial: '', final: pinyin, russian }
  for (const [initial, finals] of COLUMNS) {
    for (const final of finals.split(' ')) {
      // Behind j, q and x two dots are not written: ju is jü.
      const pinyin = initial + ('jqx'.includes(initial) ? final.replace('ü', 'u') : final.replace('ü', 'v'))
      yield { pinyin, initial, final, russian: ALONE[pinyin] ?? (INITIALS[initial] as string) + (FINALS[final] as string) }
    }
  }
}

/** The whole table by pinyin. */
export const SYLLABLES: ReadonlyMap<string, Syllable> = new Map([...all()].map((each) => [each.pinyin, each]))

const VOWEL = /^[аеёиоуыэюя]/

/** Syllables in one Russian word in lower case; hard -ng before a vowel takes ъ (清远 → цинъюань). Unknown syllables stay. */
export function russianOf(syllables: readonly string[]): string {
  let out = ''
  let hard = false
  for (const syllable of syllables) {
    const russian = SYLLABLES.get(syllable)?.russian ?? syllable
    out += hard && VOWEL.test(russian) ? 'ъ' + russian : russian
    hard = syllable.endsWith('ng')
  }
  return out
}

/** Syllables in one pinyin word: an apostrophe before a, e, o inside it, ü for v. */
export function pinyinWord(syllables: readonly string[]): string {
  return syllables
    .map((each, at) => (at > 0 && /^[aeo]/.test(each) ? `'${each}` : each))
    .join('')
    .replaceAll('v', 'ü')
}
