export { PLAIN_LATIN } from './scripts/alphabet.ts'
export { convert } from './scripts/convert.ts'
export type { ConvertOptions, UzbekScript } from './scripts/convert.ts'
export { detectLanguage, scriptOf } from './detect.ts'
export type { Language, Script } from './detect.ts'
export { findConcepts, type Found, telling } from './glossary/find-concepts.ts'
export { tokensOf } from './search/tokens.ts'
export { namedThings, suggestionKeys, typedKeys } from './search/suggest.ts'
export { analysisVersion } from './search/analysis-version.ts'
export { fold } from './search/fold.ts'
export { terms } from './search/terms.ts'
export { queryTerms, toTsquery } from './search/query.ts'
export type { TermQuery } from './search/query.ts'
export { leadingClause, type Part, tellingParts, type Wish, wishOf } from './search/most-words.ts'
export { looksLikeInitials } from './search/spoken.ts'
export { slugify } from './slug.ts'
export type { Names } from './slug.ts'
export { nameTerms, widerTerms } from './search/concept-terms.ts'
export { wholeNameTerms } from './search/whole-name.ts'
export { searchWords, type SoundedWord } from './search/words.ts'
export { doubtfulWords, type Doubtful, type Likeness, respellings } from './search/spelling.ts'
export type { Understood } from './search/query.ts'
export { conceptName } from './glossary/concept-name.ts'
export { builtIn, type Glossary, type OwnConcept, type OwnGlossary, type OwnTerm, withOwn } from './glossary/glossary.ts'
export { type Concept, cyrillicTerms, WRITTEN_LANGUAGES, type WrittenLanguage } from './glossary/index.ts'
export {
  buildSmallPlaces,
  compareNames,
  companyPlaces,
  coreOfName,
  gazetteerNames,
  gazetteerPlace,
  LIKELY_SAME,
  nameKeys,
  pinyinCandidates,
  readHanzi,
  registryNumberOf,
  resolveKnownPlace,
  resolveName,
  smallPlaceCodes,
  transcribeName,
  typedBeginnings,
} from './names/index.ts'
export type {
  GazetteerPlace,
  KnownName,
  MatchReason,
  NameKey,
  NameKind,
  NameMatch,
  NameTarget,
  NameWriting,
  RegistryNumber,
  ResolveOptions,
} from './names/index.ts'
