import type { Language } from '../detect.ts'
import { foldRussian, foldSurface, foldUzbek } from '../search/fold.ts'
import { STOP_WORDS } from '../search/stop-words.ts'
import { stemsOf } from '../search/terms.ts'
import { type Token, tokensOf } from '../search/tokens.ts'
import { type Concept, WRITTEN_LANGUAGES, type WrittenLanguage } from './concept.ts'
import { initialsOf, joinedPinyin } from './pinyin.ts'

export const locales: Readonly<Record<WrittenLanguage, Language>> = { uz: 'uz', ru: 'ru', zh: 'zh-Hans', en: 'en' }

type Named = readonly Concept[]
export type HanName = readonly [name: string, things: Named]
type ByKey = Readonly<Record<WrittenLanguage, Map<string, Concept[]>>>

/** What things a word, a phrase or a sound names. */
export interface ConceptIndex {
  /** As written: медь is copper, though its stem is that of мёд. */
  byWords(language: WrittenLanguage, tokens: readonly Token[]): Named
  byStems(language: WrittenLanguage, tokens: readonly Token[]): Named
  /** Words of one term written together: `paper clip` is a paperclip. */
  byJoined(language: WrittenLanguage, tokens: readonly Token[]): Named
  byHan(run: string): Named
  /** Names of two characters and more by the last of them. */
  hanEndingIn(char: string): readonly HanName[]
  byPinyin(joined: string): Named
  byInitials(letters: string): Named
}

const none: Named = []
const mostJoined = 3

/** Indexes concepts by all their terms; their sounds only once somebody asks by sound. */
export function indexConcepts(all: readonly Concept[]): ConceptIndex {
  const maps = (): ByKey => ({ uz: new Map(), ru: new Map(), zh: new Map(), en: new Map() })
  const [byWords, byStems, byJoined] = [maps(), maps(), maps()]
  const byHan = new Map<string, Concept[]>()
  const inPhrases = new Set<string>()
  const putAll = (term: string, language: WrittenLanguage, concept: Concept) => {
    const tokens = tokensOf(term, false)
    put(byWords[language], wordsOf(tokens, language), concept)
    put(byStems[language], stemsInOrder(tokens, language), concept)
    if (tokens.length > 1) for (const token of tokens) inPhrases.add(stemOf(token, language))
    if (tokens.length > 1) put(byJoined[language], joinedStem(tokens, language), concept)
  }
  for (const concept of all) {
    for (const language of WRITTEN_LANGUAGES) {
      for (const term of concept[language]) {
        const folded = foldSurface(term)
        if (/^\p{Script=Han}+$/u.test(folded)) put(byHan, folded, concept)
        else putAll(term, language, concept)
      }
    }
    for (const term of concept.uzCyrl ?? []) putAll(term, 'uz', concept)
  }
  // 帽 is 帽子 and 桌 is 桌子, where nothing else is.
  for (const [term, named] of Array.from(byHan)) {
    const other = term.endsWith('子') ? term.slice(0, -1) : `${term}子`
    if (term.length < 3 && other !== '' && !byHan.has(other)) byHan.set(other, named)
  }
  const endings = lazily(() =>
    Map.groupBy(
      [...byHan].filter(([term]) => [...term].length > 1),
      ([term]) => [...term].at(-1)!,
    ),
  )
  const sounds = lazily(() => soundsOf(byHan))
  return {
    byWords: (language, tokens) => byWords[language].get(wordsOf(tokens, language)) ?? none,
    byStems: (language, tokens) =>
      tokens.length > 1 && tokens.some((token) => !inPhrases.has(stemOf(token, language)))
        ? none
        : (byStems[language].get(stemsInOrder(tokens, language)) ?? none),
    byJoined: (language, tokens) => {
      if (tokens.length > mostJoined) return none
      const joined = joinedStem(tokens, language)
      return (tokens.length > 1 ? byStems[language].get(joined) : undefined) ?? byJoined[language].get(joined) ?? none
    },
    byHan: (run) => byHan.get(run) ?? none,
    hanEndingIn: (char) => endings().get(char) ?? [],
    byPinyin: (joined) => sounds().byPinyin.get(joined) ?? none,
    byInitials: (letters) => sounds().byInitials.get(letters) ?? none,
  }
}

function soundsOf(byHan: ReadonlyMap<string, readonly Concept[]>) {
  const byPinyin = new Map<string, Concept[]>()
  const byInitials = new Map<string, Concept[]>()
  for (const [term, named] of byHan) {
    if ([...term].length < 2) continue
    for (const concept of named) {
      put(byPinyin, joinedPinyin(term), concept)
      put(byInitials, initialsOf(term), concept)
    }
  }
  return { byPinyin, byInitials }
}

/** `make` once, when it is first asked for. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

function put(map: Map<string, Concept[]>, key: string, concept: Concept): void {
  const there = map.get(key)
  if (!there) map.set(key, [concept])
  else if (!there.includes(concept)) there.push(concept)
}

/** The words that name something; all of them when none does. */
export function telling(tokens: readonly Token[]): readonly Token[] {
  const kept = tokens.filter(({ text }) => !STOP_WORDS.has(text))
  return kept.length > 0 ? kept : tokens
}

// In any order: Фасоль красная is красная фасоль, as price lists write it.
function stemsInOrder(tokens: readonly Token[], language: WrittenLanguage): string {
  return telling(tokens)
    .map((token) => stemOf(token, language))
    .sort()
    .join(' ')
}

const stemOf = (token: Token, language: WrittenLanguage): string => stemsOf(token, locales[language])[0] ?? token.text

function joinedStem(tokens: readonly Token[], language: WrittenLanguage): string {
  const joined: Token = { text: tokens.map(({ text }) => text).join(''), kind: tokens[0]?.kind ?? 'latin' }
  return stemOf(joined, language)
}

function wordsOf(tokens: readonly Token[], language: WrittenLanguage): string {
  const fold = language === 'uz' ? foldUzbek : foldRussian
  return tokens.map(({ kind, text }) => (kind === 'cyrillic' ? fold(text) : text)).join(' ')
}
