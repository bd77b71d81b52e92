import type { Glossary } from '../glossary/glossary.ts'
import { languagesOf } from '../glossary/find-concepts.ts'
import { locales } from '../glossary/concept-index.ts'
import { stemsOf } from './terms.ts'
import type { Token } from './tokens.ts'

/** Longer stems tell words apart well enough. */
const shortStem = 3

/**
 * The stems by which a word of a query is looked for. Where the glossary knows a short Cyrillic word as it stands, and its
 * stem is that of other things, too (медь, мёд), the stem would find those: then the word is taken as the thing alone.
 */
export function ownStems(token: Token, glossary: Glossary | undefined): readonly string[] {
  const all = stemsOf(token)
  if (!glossary || token.kind !== 'cyrillic') return all
  const misleading = languagesOf(token, undefined).flatMap((language) => {
    const exact = glossary.byWords(language, [token])
    const others = exact.length > 0 && glossary.byStems(language, [token]).some((concept) => !exact.includes(concept))
    return others ? stemsOf(token, locales[language]) : []
  })
  const kept = all.filter((stem) => stem.length > shortStem || !misleading.includes(stem))
  return kept.length > 0 ? kept : [token.text]
}
