import { certificateCode } from '../values/certificates.ts'
import { foldText } from '../values/cell-text.ts'
import { uzbekLatinKey } from '../values/uzbek-key.ts'
import { COLUMN_FIELDS, type ColumnField } from './column-fields.ts'
import { HEADER_WORDS, type HeaderLanguage } from './header-words.ts'
import { takeLanguageMark, type TextMark } from './language-marks.ts'
import { withinOneEdit } from './one-edit.ts'

export interface HeaderMatch {
  readonly field: ColumnField
  readonly language: HeaderLanguage
  readonly mark: TextMark | null
  /** 3 the whole header, 2 a typing slip away from it, 1 a phrase within it. */
  readonly strength: 1 | 2 | 3
}

interface Phrase {
  readonly key: string
  readonly field: ColumnField
  readonly language: HeaderLanguage
  readonly wholeOnly: boolean
}

const LANGUAGES = ['uz', 'ru', 'zh', 'en'] as const
const MAX_HEADER = 80
/** Fields whose columns may stand once for each language. */
const IN_LANGUAGES: ReadonlySet<ColumnField> = new Set(['name', 'description', 'category', 'packaging', 'grade', 'specification'])

/** x and h are one letter to half the keyboards (`maxsulot`, `mahsulot`). */
const keyOf = (text: string) => foldText(text).replaceAll('x', 'h')

const PHRASES: readonly Phrase[] = COLUMN_FIELDS.flatMap((field) =>
  LANGUAGES.flatMap((language) =>
    HEADER_WORDS[field][language].split('|').map((phrase) => ({
      key: keyOf(phrase.replace('~', '')),
      field,
      language,
      wholeOnly: phrase.startsWith('~'),
    })),
  ),
)
const WHOLE = new Map<string, Phrase>()
for (const phrase of PHRASES) if (!WHOLE.has(phrase.key)) WHOLE.set(phrase.key, phrase)
const WITHIN = PHRASES.filter(({ wholeOnly, key }) => !wholeOnly && key.length > 1).toSorted(
  (a, b) => b.key.length - a.key.length,
)
const HANZI = /\p{Script=Han}/u
const seen = new Map<string, HeaderMatch | null>()

/** What the header of a column says, or null for one that we do not know. */
export function matchHeader(text: string): HeaderMatch | null {
  if (text === '' || text.length > MAX_HEADER) return null
  const known = seen.get(text)
  if (known !== undefined) return known
  const match = findMatch(text)
  if (seen.size > 5_000) seen.clear()
  seen.set(text, match)
  return match
}

/** True when `text` as a whole is a known title of `field`; cheap enough to ask of every cell. */
export function isTitleOf(text: string, field: ColumnField): boolean {
  return text.length <= MAX_HEADER && WHOLE.get(keyOf(text))?.field === field
}

function findMatch(text: string): HeaderMatch | null {
  const bare = text.replace(/[([（【][^)\]）】]*[)\]）】]/g, ' ')
  const variants = [text, bare, bare.split(/[,，;；\n]/)[0] ?? '', bare.replace(/\//g, ' ')]
  const tries = [...new Set(variants.flatMap((variant) => [keyOf(variant), keyOf(uzbekLatinKey(variant))]))].filter(Boolean)
  const { mark } = takeLanguageMark(keyOf(text))
  for (const key of tries) {
    const found = WHOLE.get(key) ?? wholeWithoutMark(key)
    if (found) return result(found, mark ?? takeLanguageMark(keyOf(uzbekLatinKey(text))).mark, 3)
  }
  for (const key of tries.filter((word) => word.length >= 6)) {
    const found = PHRASES.find((phrase) => phrase.key.length >= 6 && withinOneEdit(phrase.key, key))
    if (found) return result(found, mark, 2)
  }
  for (const key of tries) {
    const found = WITHIN.find((phrase) => contains(key, phrase.key))
    if (found) return result(found, mark, 1)
  }
  for (const key of tries) {
    const found = WITHIN.find((phrase) => phrase.key.length >= 4 && ` ${key}`.includes(` ${phrase.key}`))
    if (found) return result(found, mark, 1)
  }
  if (certificateCode(bare.trim()) !== bare.trim()) return { field: 'certificates', language: 'en', mark: null, strength: 1 }
  return mark && tries.some((key) => takeLanguageMark(key).rest === '')
    ? { field: 'name', language: 'en', mark, strength: 1 }
    : null
}

function wholeWithoutMark(key: string): Phrase | undefined {
  const { mark, rest } = takeLanguageMark(key)
  const found = mark ? WHOLE.get(rest) : undefined
  return found && IN_LANGUAGES.has(found.field) ? found : undefined
}

function contains(key: string, phrase: string): boolean {
  return HANZI.test(phrase) ? key.includes(phrase) : ` ${key} `.includes(` ${phrase} `)
}

function result({ field, language }: Phrase, mark: TextMark | null, strength: 1 | 2 | 3): HeaderMatch {
  return { field, language, mark: IN_LANGUAGES.has(field) ? mark : null, strength }
}
