import type { Language } from '../detect.ts'
import type { Token } from '../search/tokens.ts'
import { tokensOf } from '../search/tokens.ts'
import { STOP_WORDS } from '../search/stop-words.ts'
import { stemsOf } from '../search/terms.ts'
import { foldRussian, foldSurface, foldUzbek } from '../search/fold.ts'
import { conceptById, type Concept, concepts, WRITTEN_LANGUAGES, type WrittenLanguage } from './index.ts'
import { initialsOf, joinedPinyin } from './pinyin.ts'

/** A thing of the glossary that a text names, from token `from` up to and without `to`; in a Chinese run by characters. */
export interface Found {
  readonly concept: Concept
  readonly token: number
  readonly from: number
  readonly to: number
}

const locales: Readonly<Record<WrittenLanguage, Language>> = { uz: 'uz', ru: 'ru', zh: 'zh-Hans', en: 'en' }
const longestPhrase = 6
const longestRun = 12

interface Index {
  /** As written: медь is copper, though its stem is that of мёд. */
  readonly byWords: Readonly<Record<WrittenLanguage, Map<string, Concept[]>>>
  readonly byStems: Readonly<Record<WrittenLanguage, Map<string, Concept[]>>>
  readonly byHan: Map<string, Concept[]>
}

let built: Index | undefined

function index(): Index {
  return (built ??= build(concepts))
}

function build(all: readonly Concept[]): Index {
  const maps = () => ({ uz: new Map(), ru: new Map(), zh: new Map(), en: new Map() }) as Index['byStems']
  const [byWords, byStems] = [maps(), maps()]
  const putBoth = (term: string, language: WrittenLanguage, concept: Concept) => {
    const tokens = tokensOf(term, false)
    put(byWords[language], wordsOf(tokens, language), concept)
    put(byStems[language], keyOf(tokens, language), concept)
  }
  const byHan = new Map<string, Concept[]>()
  for (const concept of all) {
    for (const language of WRITTEN_LANGUAGES) {
      for (const term of concept[language]) {
        if (/^\p{Script=Han}+$/u.test(foldSurface(term))) put(byHan, foldSurface(term), concept)
        else putBoth(term, language, concept)
      }
    }
    for (const term of concept.uzCyrl ?? []) putBoth(term, 'uz', concept)
  }
  return { byWords, byStems, byHan }
}

function put(map: Map<string, Concept[]>, key: string, concept: Concept): void {
  const there = map.get(key)
  if (!there) map.set(key, [concept])
  else if (!there.includes(concept)) there.push(concept)
}

// In any order: Фасоль красная is красная фасоль, as price lists write it.
function keyOf(tokens: readonly Token[], language: WrittenLanguage): string {
  return telling(tokens)
    .map((token) => stemsOf(token, locales[language])[0] ?? token.text)
    .sort()
    .join(' ')
}

/** The words that name something; all of them when none does. */
export function telling(tokens: readonly Token[]): readonly Token[] {
  const kept = tokens.filter(({ text }) => !STOP_WORDS.has(text))
  return kept.length > 0 ? kept : tokens
}

function wordsOf(tokens: readonly Token[], language: WrittenLanguage): string {
  const fold = language === 'uz' ? foldUzbek : foldRussian
  return tokens.map(({ kind, text }) => (kind === 'cyrillic' ? fold(text) : text)).join(' ')
}

/** The languages that a word may be in: the text's own, else each that is written so. */
function languagesOf(token: Token, locale: Language | undefined): readonly WrittenLanguage[] {
  if (locale === 'uz' || locale === 'uz-Cyrl') return ['uz']
  if (locale === 'ru' || locale === 'en') return [locale]
  return token.kind === 'cyrillic' ? ['ru', 'uz'] : ['en', 'uz']
}

/** The things that a text names, the longest name first to win, none inside another. */
export function findConcepts(tokens: readonly Token[], locale?: Language): Found[] {
  const found: Found[] = []
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]!
    if (token.kind === 'han') {
      found.push(...inRun(token.text, at))
      at += 1
      continue
    }
    const [length, named] = longestAt(tokens, at, locale)
    for (const concept of named) found.push({ concept, token: at, from: at, to: at + length })
    at += Math.max(1, length)
  }
  return found
}

function longestAt(tokens: readonly Token[], at: number, locale: Language | undefined): [number, readonly Concept[]] {
  const most = Math.min(longestPhrase, tokens.length - at)
  for (let length = most; length > 0; length -= 1) {
    const phrase = tokens.slice(at, at + length)
    if (phrase.some(({ kind }) => kind === 'han')) continue
    const languages = languagesOf(phrase[0]!, locale)
    const exact = languages.flatMap((language) => index().byWords[language].get(wordsOf(phrase, language)) ?? [])
    const named =
      exact.length > 0 ? exact : languages.flatMap((language) => index().byStems[language].get(keyOf(phrase, language)) ?? [])
    if (named.length > 0) return [length, [...new Set(named)]]
  }
  return [0, []]
}

// Forward, the longest word first: 杏干 is dried apricots, not apricots and something dry.
function inRun(run: string, token: number): Found[] {
  const found: Found[] = []
  const chars = [...run]
  for (let at = 0; at < chars.length;) {
    let step = 1
    for (let length = Math.min(longestRun, chars.length - at); length > 0; length -= 1) {
      const named = index().byHan.get(chars.slice(at, at + length).join(''))
      // One character names a thing only when it stands alone: 茶 is tea, in 茶几 it is a table.
      if (!named || (length === 1 && chars.length > 1)) continue
      for (const concept of named) found.push({ concept, token, from: at, to: at + length })
      step = length
      break
    }
    at += step
  }
  return found
}

let byPinyin: Map<string, Concept[]> | undefined
let byInitials: Map<string, Concept[]> | undefined
const fewest = 5

/** The things whose Chinese name sounds so: `xinggan`, `xing gan`, or by initials alone `xg` where few begin so. */
export function conceptsBySound(words: readonly string[]): readonly Concept[] {
  if (!byPinyin || !byInitials) {
    byPinyin = new Map()
    byInitials = new Map()
    for (const [term, named] of index().byHan) {
      if ([...term].length < 2) continue
      for (const concept of named) {
        put(byPinyin, joinedPinyin(term), concept)
        put(byInitials, initialsOf(term), concept)
      }
    }
  }
  const joined = words.join('')
  const sounding = byPinyin.get(joined)
  if (sounding) return sounding
  const few = /^[bcdfghjklmnpqrstwxyz]{2,6}$/.test(joined) ? (byInitials.get(joined) ?? []) : []
  return few.length <= fewest ? few : []
}

/** A concept and all wider ones, the nearest first: dried apricots are dried fruit, too. */
export function lineage(concept: Concept): Concept[] {
  const line: Concept[] = []
  for (
    let next: Concept | undefined = concept;
    next && !line.includes(next);
    next = next.broader ? conceptById(next.broader) : undefined
  )
    line.push(next)
  return line
}
