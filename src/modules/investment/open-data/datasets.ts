import { locales } from '../../../kernel/locale.ts'
import { join, type Sql, sql } from '../../../platform/database/sql.ts'

export const datasetNames = ['indicators', 'sites', 'plots', 'projects', 'figures', 'memoranda', 'commitments'] as const
export type DatasetName = (typeof datasetNames)[number]

/** One list of what is published: its columns, and where they come from. A column is named as in the table that it makes. */
interface Dataset {
  readonly columns: readonly (readonly [name: string, value: Sql])[]
  readonly from: Sql
}

const snake = (locale: string) => locale.replace('-', '_').toLowerCase()

/** `title_uz`, `title_zh_hans` …: one column a language. */
const inFive = (name: string, texts: Sql) =>
  locales.map((locale) => [`${name}_${snake(locale)}`, sql`${texts} ->> ${locale}`] as const)

// Minor units of all our currencies are hundredths (ISO 4217).
const amount = (minor: Sql) => sql`trim_scale(${minor}::numeric / 100)::text`

// What rests or was dropped stays the house's own matter, as on the pages.
const projects = sql`investment.project p where p.published and p.stage not in ('paused', 'dropped')`
const papers = sql`investment.memorandum m left join investment.project p on p.id = m.project_id and p.published
  where m.published and m.state not in ('draft', 'discarded')`

/** Everything that the house gives away, read from the tables themselves: nothing of a person is in it. */
export const datasets: Readonly<Record<DatasetName, Dataset>> = {
  indicators: {
    columns: [
      ['code', sql`i.code`],
      ...inFive('name', sql`i.names`),
      ['unit_en', sql`i.unit ->> 'en'`],
      ['district_code', sql`d.code`],
      ['period', sql`v.period`],
      ['value', sql`trim_scale(v.number)::text`],
      ...inFive('text', sql`v.texts`),
      ['as_of', sql`v.as_of::text`],
      ['source', sql`v.source`],
      ['source_url', sql`v.source_url`],
      ['legal_act', sql`v.act`],
      ['demonstration', sql`v.demo`],
    ],
    from: sql`investment.indicator i join investment.indicator_value v on v.indicator_id = i.id
      left join investment.district d on d.slug = v.district
      where not i.archived and not v.withdrawn
        and not exists (select from investment.indicator_value later where later.replaces = v.no)
      order by i.position, i.code, v.place, v.period_end`,
  },
  sites: {
    columns: [
      ['slug', sql`s.slug`],
      ['kind', sql`s.kind`],
      ['state', sql`s.state`],
      ...inFive('name', sql`s.names`),
      ['district', sql`s.district`],
      ['area_ha', sql`trim_scale(s.area_ha)::text`],
      ['boundary_geojson', sql`s.boundary::text`],
      ['source', sql`s.source`],
      ['as_of', sql`s.as_of::text`],
      ['demonstration', sql`s.demo`],
    ],
    from: sql`investment.site s where s.published_at is not null order by s.slug`,
  },
  plots: {
    columns: [
      ['site', sql`s.slug`],
      ['number', sql`t.number`],
      ['area_ha', sql`trim_scale(t.area_ha)::text`],
      ['offered', sql`t.offered`],
      ['shape_geojson', sql`t.shape::text`],
      ['demonstration', sql`s.demo`],
    ],
    from: sql`investment.plot t join investment.site s on s.id = t.site_id where s.published_at is not null order by s.slug, t.number`,
  },
  projects: {
    columns: [
      ['number', sql`p.number`],
      ['slug', sql`p.slug`],
      ...inFive('title', sql`p.title`),
      ['stage', sql`p.stage`],
      ['stage_since', sql`p.stage_since::text`],
      ['sector', sql`p.sector_code`],
      ['district', sql`p.district_slug`],
      ['country', sql`p.country`],
      ['demonstration', sql`p.demo`],
    ],
    from: sql`${projects} order by p.number`,
  },
  figures: {
    columns: [
      ['project', sql`p.number`],
      ['kind', sql`f.kind`],
      ['year', sql`f.year`],
      ['amount', amount(sql`f.amount_minor`)],
      ['currency', sql`f.currency`],
      ['jobs', sql`f.jobs`],
      ['quantity', sql`trim_scale(g.quantity)::text`],
      ['unit', sql`g.unit`],
      ['per_year', sql`g.per_year`],
      ['as_of', sql`f.as_of::text`],
      ['source', sql`g.source`],
      ['both_sides', sql`f.standing`],
      ['both_sides_since', sql`f.since::text`],
      ['demonstration', sql`p.demo`],
    ],
    from: sql`investment.figure_now f join investment.project_figure g on g.id = f.figure_id
      join investment.project p on p.id = f.project_id
      where p.published and p.stage not in ('paused', 'dropped') order by p.number, f.kind, f.as_of, f.figure_id`,
  },
  memoranda: {
    columns: [
      ['number', sql`m.number`],
      ['kind', sql`m.kind`],
      ...inFive('title', sql`m.title`),
      ['state', sql`m.state`],
      ['signed_on', sql`m.signed_on::text`],
      ['valid_until', sql`m.valid_until::text`],
      ['project', sql`p.number`],
      ['demonstration', sql`m.demo`],
    ],
    from: sql`${papers} order by m.number`,
  },
  commitments: {
    columns: [
      ['memorandum', sql`m.number`],
      ['position', sql`c.position + 1`],
      ['side', sql`c.side`],
      ...inFive('text', sql`c.texts`),
      ['measure', sql`c.measure`],
      ['amount', amount(sql`c.amount_minor`)],
      ['currency', sql`c.currency`],
      ['quantity', sql`trim_scale(c.quantity)::text`],
      ['unit', sql`c.unit`],
      ['due_on', sql`c.due_on::text`],
      ['state', sql`c.state`],
      ['closed_on', sql`c.closed_on::text`],
      ['demonstration', sql`m.demo`],
    ],
    from: sql`investment.commitment c join investment.memorandum m on m.id = c.memorandum_id
      where m.published and m.state not in ('draft', 'discarded') order by m.number, c.position`,
  },
}

export type DatasetValue = string | number | boolean | null

/** The statement of a dataset: each row one array, in the order of the columns. */
export function datasetQuery(name: DatasetName): Sql<{ readonly values: readonly DatasetValue[] }> {
  const { columns, from } = datasets[name]
  const values = join(
    columns.map(([, value]) => sql`to_jsonb(${value})`),
    sql`, `,
  )
  return sql<{ readonly values: readonly DatasetValue[] }>`select jsonb_build_array(${values}) as values from ${from}`
}
