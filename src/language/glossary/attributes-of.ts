import type { Language } from '../detect.ts'
import { stemsOf } from '../search/terms.ts'
import type { Token } from '../search/tokens.ts'
import { ATTRIBUTES } from './attributes.ts'
import type { WrittenLanguage } from './concept.ts'
import { concepts } from './concepts.ts'
import { languagesOf } from './find-concepts.ts'
import { locales } from './concept-index.ts'

type ByStem = Readonly<Record<WrittenLanguage, Map<string, string[]>>>
let byStem: ByStem | undefined
let byRussianRoot: Map<string, string[]> | undefined

const stem = (word: string, language: WrittenLanguage): string =>
  stemsOf({ text: word, kind: language === 'ru' ? 'cyrillic' : 'latin' }, locales[language])[0] ?? word

const add = (map: Map<string, string[]>, key: string, id: string): void => {
  const there = map.get(key)
  if (!there) map.set(key, [id])
  else if (!there.includes(id)) there.push(id)
}

function build(): ByStem {
  const found: ByStem = { uz: new Map(), ru: new Map(), zh: new Map(), en: new Map() }
  for (const { id, words } of ATTRIBUTES) {
    for (const language of ['uz', 'ru', 'en'] as const) {
      for (const word of words[language]) {
        const folded = word.toLowerCase().replace(/[ʻʼ']/g, '').replaceAll('ё', 'е')
        if (!folded.includes(' ')) add(found[language], stem(folded, language), id)
      }
    }
  }
  return found
}

/** Things by the root of their one-word Russian name; ч, ж, ш before an adjective's -н- were к, г, х, and о, е in хлопок flee. */
function roots(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { id, ru } of concepts) {
    for (const name of ru) {
      if (!/^[а-яё]{3,}$/.test(name)) continue
      const root = stem(name.replaceAll('ё', 'е'), 'ru')
      add(found, root, id)
      const fled = root.replace(/[ео](?=[кцнл]$)/, '')
      if (fled.length > 2) add(found, fled, id)
    }
  }
  return found
}

const SOFTENED: Readonly<Record<string, string>> = { ч: 'к', ж: 'г', ш: 'х' }

/** The roots of which a Russian adjective may be made: яблочн- яблок-, деревян- дерев-, рисов- рис-. */
function rootsOfAdjective(word: string): string[] {
  if (!/(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ых|их|ую|юю|ому|ему|ым|им|ыми|ими|ом|ем)$/.test(word)) return []
  const made = stem(word, 'ru')
  const found: string[] = []
  for (const suffix of [/ов$/, /ев$/, /н$/, /ян$/, /ан$/, /ин$/, /онн$/, /енн$/, /ск$/, /овск$/, /овн$/]) {
    const root = made.replace(suffix, '')
    if (root === made || root.length < 3) continue
    found.push(
      root,
      root.replace(/[чжш]$/, (letter) => SOFTENED[letter]!),
      root.replace(/[чц]$/, 'ц'),
    )
  }
  return [...new Set(found)]
}

/**
 * What a word says of a thing: ids of attributes, and of things that it makes an attribute of (яблочный: apples;
 * paxtali: cotton). A word of Chinese has none here, see `inRun`.
 */
export function attributesOf(token: Token, locale?: Language): readonly string[] {
  if (token.kind !== 'latin' && token.kind !== 'cyrillic') return []
  byStem ??= build()
  const found = new Set<string>()
  for (const language of languagesOf(token, locale)) {
    const own = stemsOf(token, locales[language])[0] ?? ''
    const stems = language === 'uz' && own.length > 5 ? [own, stem(own.replace(/li$/, ''), 'uz')] : [own]
    for (const each of stems) for (const id of byStem[language].get(each) ?? []) found.add(id)
    if (language !== 'ru') continue
    byRussianRoot ??= roots()
    for (const root of rootsOfAdjective(token.text)) for (const id of byRussianRoot.get(root) ?? []) found.add(id)
  }
  return [...found]
}
