import { type MentionSource, placeMentions } from '../modules/directory/index.ts'

/** What may point at a company, a person or a place: shown on its page, and before two are merged. */
export const mentions: readonly MentionSource[] = [placeMentions]
