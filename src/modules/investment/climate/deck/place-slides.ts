import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import type { Ctx } from '../../../../platform/context.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { passportSheet } from '../../sites/passport/passport-sheet.ts'
import type { Site } from '../../sites/site.ts'
import { climateTexts } from '../climate-texts.ts'
import type { Slide } from './slides.ts'

/** One slide a site: its facts, and what stands at the fence. */
export function siteSlides(ctx: Ctx, sites: readonly Site[]): Slide[] {
  return sites.map((site) => {
    const { title, kind, facts, supplies, source, demo } = passportSheet(ctx, site)
    const { columns, rows } = supplies
    return {
      kind: 'site',
      title,
      subtitle: kind,
      facts: facts.slice(0, 8),
      table: { columns, rows },
      caption: [demo, source].filter(Boolean).join(' · '),
    }
  })
}

/** Published projects of a sector, or of all of them, ten a slide. */
export async function projectSlides(ctx: Ctx, sector: string | undefined): Promise<Slide[]> {
  const { db, locale } = ctx
  const t = climateTexts(locale)
  const rows = await db.rows(sql<{ title: LocalizedText; sector: LocalizedText; district: LocalizedText | null; demo: boolean }>`
    select p.title, s.names as sector, d.names as district, p.demo
    from investment.project p join investment.sector s on s.code = p.sector_code left join directory.place d on d.slug = p.district_slug
    where p.published and p.stage not in ('paused', 'dropped') and p.sector_code = coalesce(${sector ?? null}, p.sector_code)
    order by s.position, p.created_at limit 40`)
  const columns = [t('deck.project'), t('deck.sector'), t('table.district')]
  return Array.from({ length: Math.ceil(rows.length / 10) }, (_, at): Slide => {
    const ten = rows.slice(at * 10, (at + 1) * 10)
    return {
      kind: 'table',
      title: t('projects.title'),
      columns,
      rows: ten.map(({ title, sector: of, district }) => [
        wordsFor(title, locale),
        wordsFor(of, locale),
        wordsFor(district ?? {}, locale) || '—',
      ]),
      caption: ten.some(({ demo }) => demo) ? t('demo.note') : '',
    }
  })
}
