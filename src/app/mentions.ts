import { type MentionSource, placeMentions } from '../modules/directory/index.ts'
import { interestMentions, memorandumMentions, projectMentions } from '../modules/investment/index.ts'
import { makerMentions } from '../modules/showroom/index.ts'
import { inquiryMentions } from '../modules/trade/index.ts'

/** What may point at a company, a person or a place: shown on its page, and before two are merged. */
export const mentions: readonly MentionSource[] = [
  inquiryMentions,
  projectMentions,
  memorandumMentions,
  interestMentions,
  makerMentions,
  placeMentions,
]
