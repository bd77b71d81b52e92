import type { Locale } from '../../../kernel/locale.ts'

export type SuggestionKind = 'thing' | 'category' | 'maker' | 'name'

/** One line of what is offered. */
export interface Suggestion {
  readonly kind: SuggestionKind
  readonly text: string
  readonly lang: Locale
  /** What the thing is called in the reader's language, where the words are in another. */
  readonly note?: string
  /** Address of a category or maker; of words there is none: they are searched. */
  readonly slug?: string
}
