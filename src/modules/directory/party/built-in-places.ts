import { createHash } from 'node:crypto'
import { type GazetteerPlace, gazetteerNames, gazetteerPlace, smallPlaceCodes } from '../../../language/index.ts'
import type { Party } from './party.ts'

let codes: ReadonlyMap<string, string> | undefined
let smallCodes: ReadonlyMap<string, string> | undefined

/** The id that a place of the gazetteer has in every house (RFC 9562, version 8: made from its code). */
export function builtInId(code: string): string {
  const hash = createHash('sha256').update(`gazetteer ${code}`).digest()
  hash[6] = 0x80 | (hash[6]! & 0x0f)
  hash[8] = 0x80 | (hash[8]! & 0x3f)
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

// Only an id of this form can be that of a small place, of which there are so many that their ids are made when first needed.
const VERSION_8 = /^.{14}8/
const byId = (all: readonly string[]): Map<string, string> => new Map(all.map((code) => [builtInId(code), code]))

/** The place of the gazetteer that has this id. */
export function builtInPlace(id: string): GazetteerPlace | undefined {
  codes ??= byId(gazetteerNames().map((known) => known.id))
  const code = codes.get(id) ?? (VERSION_8.test(id) ? (smallCodes ??= byId(smallPlaceCodes())).get(id) : undefined)
  return code === undefined ? undefined : gazetteerPlace(code)
}

const never = Temporal.Instant.fromEpochMilliseconds(0)

/** A place of the gazetteer as a party that nobody has stored yet: its revision is 0. */
export function asParty({ code, country, names }: GazetteerPlace): Party {
  return {
    id: builtInId(code),
    kind: 'place',
    names,
    slug: '',
    country,
    registryKind: null,
    registryNumber: null,
    placeSlug: null,
    note: '',
    demo: false,
    revision: 0,
    createdAt: never,
    updatedAt: never,
  }
}
