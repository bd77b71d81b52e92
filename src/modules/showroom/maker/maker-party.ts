import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { textFor } from '../../../platform/texts/text-for.ts'
import { keepParty, type MentionSource, placesBySlug, renameParty } from '../../directory/index.ts'
import { showroomTexts } from '../texts.ts'

interface NewMaker {
  readonly names: LocalizedText
  readonly slug: string
  readonly place?: string | undefined
  readonly demo: boolean
}

/** The company of the directory that a new maker is. */
export async function partyOfMaker(tx: Tx, ctx: Ctx, { names, slug, place, demo }: NewMaker): Promise<string> {
  const country = place === undefined ? undefined : (await placesBySlug(tx, [place])).get(place)?.country
  const { id } = await keepParty(tx, ctx, { kind: 'company', names, country, slug, demo })
  return id
}

/** Lets the company that a maker is follow the names which the maker is about to get. */
export async function renamePartyOfMaker(tx: Tx, makerId: string, to: LocalizedText, now: Temporal.Instant): Promise<void> {
  const before = await tx.maybe(sql<{ partyId: string | null; names: LocalizedText }>`
    select party_id as "partyId", names from showroom.maker where id = ${makerId} for update`)
  if (before?.partyId) await renameParty(tx, { partyId: before.partyId, from: before.names, to, now })
}

interface Row {
  readonly id: string
  readonly names: LocalizedText
}

/** Makers that a party is, and those that sit in a place. */
export const makerMentions: MentionSource = {
  label: (locale) => showroomTexts(locale)('producers.title'),
  async find({ db, locale }, partyIds, limit) {
    const rows = await db.rows(sql<Row>`
      select m.id, m.names from showroom.maker m
      where m.party_id = any(${partyIds}::uuid[])
        or m.place in (select place_slug from directory.party where id = any(${partyIds}::uuid[]))
      order by m.slug limit ${limit}`)
    return rows.map(({ id, names }) => ({ ...textFor(names, locale), href: `/staff/makers/${id}` }))
  },
}
