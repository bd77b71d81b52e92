import { z } from 'zod'
import { type Locale, locales } from '../../../kernel/locale.ts'
import { convert, terms, type WrittenLanguage } from '../../../language/index.ts'
import { requiredText } from '../../../platform/http/fields.ts'

/** A word of the glossary: its language, and the word as it is kept. */
export interface Word {
  readonly language: WrittenLanguage
  readonly term: string
}

export const longestTerm = 80

const languages: Readonly<Record<Locale, WrittenLanguage>> = { uz: 'uz', 'uz-Cyrl': 'uz', ru: 'ru', 'zh-Hans': 'zh', en: 'en' }

/** The writing in which a language of the glossary is shown as it is kept. */
export const writingOf: Readonly<Record<WrittenLanguage, Locale>> = { uz: 'uz', ru: 'ru', zh: 'zh-Hans', en: 'en' }

/** One line without needless spaces; Uzbek typed in Cyrillic is kept in Latin, from which both follow. */
export function wordOf(writing: Locale, typed: string): Word {
  const line = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  return { language: languages[writing], term: writing === 'uz-Cyrl' ? convert(line, 'uz-Latn') : line }
}

const hasWords = (typed: string) => terms(typed).some((term) => /\p{L}/u.test(term))

/** A word as a form gives it. */
export const wordInput = z
  .object({
    language: z.enum(locales, 'invalid_choice'),
    term: requiredText(longestTerm).refine(hasWords, 'no_word'),
    /** It may name other things, too. */
    also: z.literal('on').optional(),
  })
  .transform(({ language, term, also }) => ({ ...wordOf(language, term), also: also === 'on' }))

export type WordInput = z.output<typeof wordInput>

/** Words of one language, one a line. */
export const linesOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\n;；]/)
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter(Boolean),
  ),
]
