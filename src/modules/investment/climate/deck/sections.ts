import { topics } from '../indicator/indicator.ts'

/** What a deck may hold, in its order; cover and closing always stand. */
export const deckSections = ['headlines', ...topics, 'map', 'sites', 'projects'] as const
export type DeckSection = (typeof deckSections)[number]

export const deckFormats = ['pptx', 'pdf'] as const
export type DeckFormat = (typeof deckFormats)[number]
