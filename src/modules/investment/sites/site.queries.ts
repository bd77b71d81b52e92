import { AppError } from '../../../kernel/errors.ts'
import type { Currency } from '../../../kernel/money.ts'
import { isId } from '../../../kernel/id.ts'
import type { Ctx } from '../../../platform/context.ts'
import { type Sql, sql } from '../../../platform/database/sql.ts'
import { allow } from '../access.ts'
import { byNumber, claimAt, plotColumns } from '../plots/plot.queries.ts'
import type { Plot } from '../plots/plot.ts'
import type { Price, Site } from './site.ts'

type Row = Omit<Site, 'sale' | 'rent' | 'plots'> & {
  readonly salePrice: string | null
  readonly saleCurrency: Currency | null
  readonly rentPrice: string | null
  readonly rentCurrency: Currency | null
}

// Numbers inside JSON go as text, so that no digit is lost on the way.
const columns = sql`s.id, s.slug, s.kind, s.state, s.names, s.description, s.address, s.district, d.names as "districtNames",
  s.area_ha::text as "areaHa", s.boundary_ha::text as "boundaryHa", s.terms, s.source, s.as_of as "asOf",
  s.sale_price::text as "salePrice", s.sale_currency as "saleCurrency", s.rent_price::text as "rentPrice", s.rent_currency as "rentCurrency",
  s.published_at as "publishedAt", s.demo, s.revision, s.updated_at as "updatedAt",
  (select coalesce(jsonb_agg(jsonb_build_object('kind', u.kind, 'available', u.available::text, 'total', u.total::text,
      'distanceKm', u.distance_km::text, 'note', u.note) order by u.kind), '[]')
    from investment.site_utility u where u.site_id = s.id) as utilities,
  (select coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'names', l.names, 'distanceKm', l.distance_km::text) order by l.position), '[]')
    from investment.site_link l where l.site_id = s.id) as links,
  (select coalesce(jsonb_agg(jsonb_build_object('texts', i.texts, 'act', i.act, 'actUrl', i.act_url, 'until', i.until::text) order by i.position), '[]')
    from investment.site_incentive i where i.site_id = s.id) as incentives,
  (select coalesce(jsonb_agg(jsonb_build_object('fileId', f.id, 'width', f.width, 'height', f.height) order by p.position), '[]')
    from investment.site_photo p join platform.file f on f.id = p.file_id where p.site_id = s.id) as photos`

const price = (amount: string | null, currency: Currency | null): Price | null =>
  amount === null || currency === null ? null : { amount, currency }

async function sitesWhere(ctx: Ctx, where: Sql, drawn: boolean): Promise<Site[]> {
  const shape = drawn ? sql`s.boundary` : sql`null`
  const rows = await ctx.db.rows(sql<Row>`
    select ${columns}, ${shape} as boundary from investment.site s left join directory.place d on d.slug = s.district
    where ${where} order by s.created_at, s.id`)
  const plots = await ctx.db.rows(sql<Plot>`
    select ${plotColumns} from investment.plot p ${claimAt(ctx.now)}
    where p.site_id = any(${rows.map(({ id }) => id)}::uuid[]) order by ${byNumber}`)
  return rows.map(({ salePrice, saleCurrency, rentPrice, rentCurrency, ...row }) => ({
    ...row,
    sale: price(salePrice, saleCurrency),
    rent: price(rentPrice, rentCurrency),
    plots: plots.filter(({ siteId }) => siteId === row.id),
  }))
}

/** What everybody may see. Boundaries are left out. */
export function publishedSites(ctx: Ctx): Promise<Site[]> {
  return sitesWhere(ctx, sql`s.published_at is not null`, false)
}

/** All sites, for the house. Boundaries are left out. */
export function allSites(ctx: Ctx): Promise<Site[]> {
  allow(ctx, 'investment.read')
  return sitesWhere(ctx, sql`true`, false)
}

/** A published site by its address, drawn; `not_found` for every other. */
export async function publishedSite(ctx: Ctx, slug: string): Promise<Site> {
  return only(await sitesWhere(ctx, sql`s.slug = ${slug} and s.published_at is not null`, true))
}

/** Any site by id, drawn, for the house. */
export async function siteById(ctx: Ctx, id: string): Promise<Site> {
  allow(ctx, 'investment.read')
  return only(await sitesWhere(ctx, sql`s.id = ${id}`, true))
}

/** A site by id or address; one that is not published only for whoever reads all of investment. */
export async function siteCalled(ctx: Ctx, called: string, all: boolean): Promise<Site> {
  const which = isId(called) ? sql`s.id = ${called}` : sql`s.slug = ${called}`
  return only(await sitesWhere(ctx, all ? which : sql`${which} and s.published_at is not null`, true))
}

function only([site]: readonly Site[]): Site {
  if (!site) throw new AppError('not_found', 'not_found')
  return site
}
