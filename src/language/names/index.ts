export type { MatchReason, NameMatch } from './judge-match.ts'
export { nameKeys, type NameKey } from './name-keys.ts'
export { coreOfName, type NameKind } from './name-parts.ts'
export { companyPlaces } from './company-places.ts'
export {
  buildSmallPlaces,
  gazetteerNames,
  gazetteerPlace,
  type GazetteerPlace,
  type PlaceNames,
  resolveKnownPlace,
  smallPlaceCodes,
} from './gazetteer/index.ts'
export { readHanzi } from './hanzi.ts'
export { registryNumberOf, type RegistryNumber } from './registry-numbers.ts'
export { compareNames, LIKELY_SAME, resolveName, typedBeginnings, type KnownName, type ResolveOptions } from './resolve-name.ts'
export { pinyinCandidates, transcribeName, type NameTarget, type NameWriting } from './transcribe.ts'
