import { companyPlaces, type GazetteerPlace, gazetteerPlace, resolveKnownPlace } from '../../../language/index.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { asParty, builtInId } from './built-in-places.ts'
import { type PartyMatch, type PartyQuestion, resolveParties } from './resolve-parties.ts'

/**
 * As `resolveParties`, and behind equals also places that everybody knows: countries, divisions of China, cities, and with
 * `small` townships. One that nobody has stored yet has revision 0; `adoptParty` stores it under the same id.
 */
export async function resolveKnown(db: Reader, question: PartyQuestion): Promise<PartyMatch[]> {
  const stored = await resolveParties(db, question)
  if (question.kind !== undefined && question.kind !== 'place') return stored
  if (stored[0]?.reason === 'number') return stored
  const limit = question.limit ?? 5
  const taken = new Set(stored.flatMap(({ party, spelling }) => [party.id, ...namesOf(party.names), spelling.toLowerCase()]))
  const builtIn = resolveKnownPlace(question.name, {
    small: question.small ?? false,
    limit: limit + stored.length,
    places: companyPlaces(),
    typing: question.typing ?? false,
  }).flatMap(({ id, score, reason, spelling }): PartyMatch[] => {
    const place = gazetteerPlace(id)
    if (!place || taken.has(builtInId(id)) || namesToShare(place).some((name) => taken.has(name))) return []
    return [{ party: asParty(place), score, reason, spelling, within: place.within }]
  })
  return [...stored, ...builtIn].toSorted((a, b) => rank(b) - rank(a)).slice(0, limit)
}

// Whom the house knows already is rather meant, also when it stands there as a district and is asked for as a town.
const rank = ({ party, score }: PartyMatch): number => score + (party.revision > 0 ? 0.03 : 0)

// Townships are so many that a stored place of the same sound is mostly another one: they are one by their characters only.
const namesToShare = ({ names, within }: GazetteerPlace): string[] => (within ? [names['zh-Hans']] : namesOf(names))

const namesOf = (names: object): string[] =>
  Object.values(names)
    .filter((name) => typeof name === 'string')
    .map((name) => name.toLowerCase())
