import { z } from 'zod'
import { locales } from '../../../../kernel/locale.ts'
import { choice, requiredText, text } from '../../../../platform/http/fields.ts'
import { deckFormats, deckSections } from './sections.ts'

const several = <T extends z.ZodType>(item: T, maximum: number) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(maximum, 'too_many_chosen'),
  )

/** What a deck for one investor is to hold. */
export const deckForm = z.object({
  investor: requiredText(120),
  locale: choice(locales),
  format: choice(deckFormats),
  sector: text(40).transform((code) => code || undefined),
  sections: several(z.enum(deckSections, 'invalid_choice'), deckSections.length).refine(
    (chosen) => chosen.length > 0,
    'choose_one',
  ),
  sites: several(z.guid('invalid_choice'), 20),
})

export type DeckInput = z.output<typeof deckForm>
