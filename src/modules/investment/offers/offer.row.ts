import { AppError } from '../../../kernel/errors.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { Offer } from './offer.ts'

export const offerColumns = sql`o.id, o.slug, o.state, o.product, o.summary, o.sector_code as "sectorCode",
  s.names as "sectorNames", o.district_slug as "districtSlug", d.names as "districtNames",
  o.capacity_quantity::text as "capacityQuantity", o.capacity_unit as "capacityUnit", o.capacity_per_year as "capacityPerYear",
  o.cost_minor as "costMinor", o.cost_currency as "costCurrency", o.share_percent::text as "sharePercent",
  o.payback_months as "paybackMonths", o.area_ha::text as "areaHa", o.power_mw::text as "powerMw", o.rail,
  o.raw_material as "rawMaterial", o.market, o.readiness, o.published_at as "publishedAt", o.demo, o.revision,
  o.created_at as "createdAt", o.updated_at as "updatedAt"`

export const offerTables = sql`investment.offer o join investment.sector s on s.code = o.sector_code
  left join directory.place d on d.slug = o.district_slug`

export const noOffer = () => new AppError('offer_not_found', 'not_found')

/** Holds an offer until the transaction ends; every write to it begins so. */
export async function lockOffer(tx: Tx, id: string): Promise<Offer> {
  const found = await tx.maybe(sql<Offer>`select ${offerColumns} from ${offerTables} where o.id = ${id} for update of o`)
  if (!found) throw noOffer()
  return found
}
