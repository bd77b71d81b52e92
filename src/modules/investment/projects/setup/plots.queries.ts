import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import type { Locale } from '../../../../kernel/locale.ts'
import type { Reader } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import type { Choice } from '../../../../ui/components/index.ts'

/** The plots of all sites, each with the name of its site. */
export async function plotChoices(db: Reader, locale: Locale): Promise<Choice[]> {
  const rows = await db.rows(sql<{ id: string; code: string; names: LocalizedText }>`
    select p.id, p.number as code, s.names from investment.plot p join investment.site s on s.id = p.site_id order by s.slug, p.number`)
  return rows.map(({ id, code, names }) => ({ value: id, label: `${wordsFor(names, locale)} · ${code}` }))
}
