import type { DomainEvent } from '../../../platform/events/record.ts'
import type { Word } from './glossary-words.ts'

/** What can happen to a thing of the glossary and to one of its words. */
export type GlossaryChange =
  | 'word-added'
  | 'word-taken-back'
  | 'word-switched-off'
  | 'word-switched-on'
  | 'thing-added'
  | 'thing-changed'
  | 'thing-removed'
  | 'thing-put-back'

export const glossaryChanged = (
  concept: string,
  change: GlossaryChange,
  data: Partial<Word> & Record<string, unknown> = {},
): DomainEvent => ({
  type: 'glossary.changed',
  subject: { type: 'glossary', id: glossarySubject(concept) },
  data: { change, ...data },
})

/** Ids of things are words, such as `tea`: told apart from those of everything else. */
export const glossarySubject = (concept: string): string => `glossary:${concept}`
