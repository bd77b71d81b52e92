import { companyPlaces, resolveName } from '../../../language/index.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { type Party, type PartyKind } from '../party/party.ts'
import { partiesByIds } from '../party/party.queries.ts'
import { lookupKeys } from '../party/spelling-keys.ts'
import { type Phrase, phrasesOf } from './phrases.ts'

/** A piece of a text; with `party` where it names one. All pieces together are the text. */
export interface LinkedPiece {
  readonly text: string
  readonly party?: Party
}

/** Longer texts are linked so far. */
const LONGEST = 20_000
/** From here on a word in running text is taken for a place by its sound alone: surer than when somebody asks for it. */
const SURE = 0.82

interface Known {
  readonly id: string
  readonly kind: PartyKind
  readonly spelling: string
  readonly keys: readonly string[]
}

/**
 * Finds the places and companies of the directory in a running text, under any spelling: two articles that
 * write the same city in two scripts link to the same page. Places are found by their sound as well; companies letter by letter only.
 */
export async function linkedParties(db: Reader, text: string): Promise<LinkedPiece[]> {
  const phrases = phrasesOf(text.slice(0, LONGEST))
  const known = await knownIn(db, phrases)
  const exact = new Map(known.map((each) => [each.spelling.toLowerCase(), each.id]))
  const places = known.filter(({ kind }) => kind === 'place')
  const byKey = Map.groupBy(
    places.flatMap((place) => place.keys.map((key) => ({ key, place }))),
    ({ key }) => key,
  )
  const found: { start: number; end: number; id: string }[] = []
  let reached = 0
  for (const phrase of phrases) {
    if (phrase.start < reached) continue
    const id = exactly(phrase, exact) ?? bySound(phrase, byKey)
    if (id === undefined) continue
    found.push({ start: phrase.start, end: phrase.end, id })
    reached = phrase.end
  }
  const parties = await partiesByIds(db, [...new Set(found.map(({ id }) => id))])
  return pieces(text, found, parties)
}

function exactly({ forms }: Phrase, exact: ReadonlyMap<string, string>): string | undefined {
  return forms.map((form) => exact.get(form.toLowerCase())).find((id) => id !== undefined)
}

function bySound(phrase: Phrase, byKey: ReadonlyMap<string, readonly { place: Known }[]>): string | undefined {
  if (!phrase.name) return undefined
  for (const form of phrase.forms) {
    const near = new Map<string, string[]>()
    for (const key of lookupKeys(form, 'place'))
      for (const { place } of byKey.get(key) ?? []) near.set(place.id, [...(near.get(place.id) ?? []), place.spelling])
    if (near.size === 0) continue
    const candidates = [...near].map(([id, spellings]) => ({ id, spellings }))
    const [best, second] = resolveName(form, candidates, { kind: 'place', limit: 2, places: companyPlaces() })
    // What may be two places is no link.
    if (best && best.score >= SURE && (second === undefined || second.score < best.score)) return best.id
  }
  return undefined
}

async function knownIn(db: Reader, phrases: readonly Phrase[]): Promise<Known[]> {
  if (phrases.length === 0) return []
  const forms = new Set(phrases.flatMap((phrase) => phrase.forms.map((form) => form.toLowerCase())))
  const keys = new Set(
    phrases
      .filter(({ name }) => name)
      .flatMap((phrase) => phrase.forms)
      .flatMap((form) => lookupKeys(form, 'place')),
  )
  return db.rows(sql<Known>`
    select c.id, c.kind, s.spelling, s.keys
    from directory.party_spelling s join directory.party p on p.id = s.party_id join directory.party c on c.id = p.current_id
    where c.kind <> 'person' and (lower(s.spelling) = any(${[...forms]}::text[])
      or (c.kind = 'place' and s.keys && ${[...keys]}::text[]))
    order by c.created_at desc, c.id`)
}

function pieces(
  text: string,
  found: readonly { start: number; end: number; id: string }[],
  parties: ReadonlyMap<string, Party>,
): LinkedPiece[] {
  const all: LinkedPiece[] = []
  let at = 0
  for (const { start, end, id } of found) {
    const party = parties.get(id)
    if (!party) continue
    if (start > at) all.push({ text: text.slice(at, start) })
    all.push({ text: text.slice(start, end), party })
    at = end
  }
  if (at < text.length) all.push({ text: text.slice(at) })
  return all
}
