import type { NameMatch } from '../judge-match.ts'
import { LIKELY_SAME, resolveName, type ResolveOptions } from '../resolve-name.ts'
import { wellKnownPlaces } from '../well-known.ts'
import { chineseNames } from './chinese-names.ts'
import { type GazetteerPlace, gazetteerNames, isLarger, largerPlace } from './places.ts'
import { SmallPlaceIndex } from './small-place-index.ts'

export { type PlaceNames } from './chinese-names.ts'
export { type GazetteerPlace, gazetteerNames } from './places.ts'

const small = new SmallPlaceIndex(isLarger)

/** Builds a few milliseconds' worth of the index over small places; true when it is whole. A question that comes before builds the rest. */
export const buildSmallPlaces = (): boolean => small.step()

/** Codes of the small places: townships of China that are called like nothing larger. */
export const smallPlaceCodes = (): string[] => Array.from(small.names(), (han) => `CN:${han}`)

/** The place of a code, larger or small. */
export function gazetteerPlace(code: string): GazetteerPlace | undefined {
  const larger = largerPlace(code)
  if (larger !== undefined || !code.startsWith('CN:')) return larger
  const found = small.named(code.slice(3))
  return found && { code, country: 'CN', names: chineseNames(found.han), also: [], within: found.within }
}

/** So much closer another place may sound than a city that everybody knows, which may be meant from this score on. */
const PREFERRED = 0.15
const MAY_BE_MEANT = 0.6
/** Scores so near are no difference. */
const NEAR = 0.02

/**
 * Places that everybody may know for a name in any script, best first, the larger first of equal ones. With `small` also the townships
 * of China: they are so many that every other word sounds like one, hence only for who asks for a place, and claimed to be meant
 * only by their characters or when nothing else sounds so.
 */
export function resolveKnownPlace(
  query: string,
  { limit = 5, small: also, ...options }: Omit<ResolveOptions, 'kind'> & { small: boolean },
): NameMatch[] {
  // One more than asked for, to see whether the last has a rival.
  const larger = resolveName(query, gazetteerNames(), { ...options, kind: 'place', limit: limit + 1 })
  if (!also) return preferKnown(larger).slice(0, limit)
  const found = small.resolve(query, limit + 1).map((match) => ({ ...match, id: `CN:${match.id}` }))
  const ranked = preferKnown([...larger, ...found].sort((a, b) => b.score - a.score))
  let most = 1
  return ranked.slice(0, limit).map((match, at) => {
    const rivals = ranked.filter(({ score }, other) => other !== at && score >= match.score - NEAR)
    if (isSmall(match) && match.reason !== 'characters' && rivals.length > 0) most = LIKELY_SAME - 0.01
    return { ...match, score: Math.min(match.score, most) }
  })
}

const isSmall = ({ id }: NameMatch): boolean => id.startsWith('CN:') && !isLarger(id.slice(3))

// Tanshan is rather 唐山, as Uzbek writes it, than 潭山, as pinyin does: a city that everybody knows before what sounds a little closer.
function preferKnown(matches: NameMatch[]): NameMatch[] {
  const known = matches.find(({ id, score }) => score >= MAY_BE_MEANT && wellKnownPlaces().has(id.slice(3)))
  if (known === undefined) return matches
  return matches
    .map((match) => {
      const closer = match.reason === 'sounds' && match.score > known.score && !wellKnownPlaces().has(match.id.slice(3))
      return closer && match.score - known.score < PREFERRED ? { ...match, score: known.score - 0.001 } : match
    })
    .sort((a, b) => b.score - a.score)
}
