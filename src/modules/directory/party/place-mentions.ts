import { sql } from '../../../platform/database/sql.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { textFor } from '../../../platform/texts/text-for.ts'
import type { MentionSource } from './mentions.ts'
import { partyTexts } from './texts.ts'

/** The place of the house's lists that a party is. */
export const placeMentions: MentionSource = {
  label: (locale) => partyTexts(locale)('mentions.places'),
  async find({ db, locale }, partyIds, limit) {
    const rows = await db.rows(sql<{ slug: string; names: LocalizedText }>`
      select p.slug, l.names from directory.party p join directory.place l on l.slug = p.place_slug
      where p.id = any(${partyIds}::uuid[]) limit ${limit}`)
    return rows.map(({ slug, names }) => ({ ...textFor(names, locale), href: `/places/${slug}` }))
  },
}
