import { type MentionSource, placeMentions } from '../modules/directory/index.ts'
import { makerMentions } from '../modules/showroom/index.ts'

/** What may point at a company, a person or a place: shown on its page, and before two are merged. */
export const mentions: readonly MentionSource[] = [makerMentions, placeMentions]
