import type { Locale } from '../../../kernel/locale.ts'

export interface Translation {
  readonly lang: Locale
  readonly body: string
  /** Who translated it. */
  readonly translator: string
  readonly at: Temporal.Instant
}

/** A free text as written, or a phrase that reads exactly in each one's language. */
export interface Message {
  readonly id: string
  readonly inquiryId: string
  readonly at: Temporal.Instant
  readonly author: 'buyer' | 'house'
  readonly authorName: string
  readonly internal: boolean
  readonly phrase: string | null
  readonly phraseParams: Readonly<Record<string, string | number>>
  readonly body: string
  readonly lang: Locale | null
  readonly translations: readonly Translation[]
}
