import { gazetteerNames, gazetteerPlace, resolveName } from '../../../language/index.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { builtInId } from '../party/built-in-places.ts'
import { keepParty } from '../party/save-party.ts'
import type { NewPlace } from './place.ts'

interface Known {
  readonly id: string
  readonly revision: number
}

/** Keeps the party that a place of the house's lists is. */
export async function keepPlaceParty(tx: Tx, ctx: Ctx, { slug, names, country }: NewPlace): Promise<void> {
  const known = await tx.maybe(sql<Known>`select id, revision from directory.party where place_slug = ${slug} for update`)
  const party = { kind: 'place', names, country } as const
  if (known) await keepParty(tx, ctx, { ...party, ...known })
  else await keepParty(tx, ctx, { ...party, id: await knownId(tx, names, country), slug, placeSlug: slug })
}

// A place that everybody knows keeps the id that it has everywhere, unless that is taken.
async function knownId(tx: Tx, names: NewPlace['names'], country: string): Promise<string | undefined> {
  const [match] = resolveName(names.ru, gazetteerNames(), { kind: 'place', limit: 1 })
  const place = match && gazetteerPlace(match.id)
  if (!place || place.country !== country || place.names.ru !== names.ru) return undefined
  const id = builtInId(place.code)
  return (await tx.maybe(sql`select 1 from directory.party where id = ${id}`)) ? undefined : id
}
