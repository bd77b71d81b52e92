import { companyPlaces, gazetteerNames, gazetteerPlace, resolveName } from '../../../language/index.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { asParty, builtInId } from './built-in-places.ts'
import { type PartyMatch, type PartyQuestion, resolveParties } from './resolve-parties.ts'

/**
 * As `resolveParties`, and behind equals also places that everybody knows: countries, divisions of China, cities. One that
 * nobody has stored yet has revision 0; `adoptParty` stores it under the same id.
 */
export async function resolveKnown(db: Reader, question: PartyQuestion): Promise<PartyMatch[]> {
  const stored = await resolveParties(db, question)
  if (question.kind !== undefined && question.kind !== 'place') return stored
  if (stored[0]?.reason === 'number') return stored
  const limit = question.limit ?? 5
  const taken = new Set(stored.flatMap(({ party, spelling }) => [party.id, ...namesOf(party.names), spelling.toLowerCase()]))
  const builtIn = resolveName(question.name, gazetteerNames(), {
    kind: 'place',
    limit: limit + stored.length,
    places: companyPlaces(),
    typing: question.typing ?? false,
  }).flatMap(({ id, score, reason, spelling }): PartyMatch[] => {
    const place = gazetteerPlace(id)
    if (!place || taken.has(builtInId(id)) || namesOf(place.names).some((name) => taken.has(name))) return []
    return [{ party: asParty(place), score, reason, spelling }]
  })
  return [...stored, ...builtIn].toSorted((a, b) => rank(b) - rank(a)).slice(0, limit)
}

// Whom the house knows already is rather meant, also when it stands there as a district and is asked for as a town.
const rank = ({ party, score }: PartyMatch): number => score + (party.revision > 0 ? 0.03 : 0)

const namesOf = (names: object): string[] =>
  Object.values(names)
    .filter((name) => typeof name === 'string')
    .map((name) => name.toLowerCase())
