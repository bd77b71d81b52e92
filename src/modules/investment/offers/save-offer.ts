import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { lineTotal } from '../../../kernel/money.ts'
import { slugify } from '../../../language/index.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { offerEvent } from './offer.events.ts'
import { lockOffer } from './offer.row.ts'
import type { OfferInput } from './offer.schema.ts'

/** Adds an offer as a draft. Errors on `sectorCode` and `districtSlug` for what does not exist. */
export async function createOffer(
  ctx: Ctx,
  input: OfferInput,
  options: { slug?: string; demo?: boolean } = {},
): Promise<{ id: string; slug: string }> {
  allow(ctx, 'investment.write')
  return transact(ctx, async (tx) => {
    await requireKnown(tx, input)
    const id = newId()
    const wanted = options.slug ?? (slugify(input.product) || `o-${id.slice(-12)}`)
    const taken = await tx.maybe(sql`select 1 from investment.offer where slug = ${wanted}`)
    const slug = taken ? `${wanted}-${id.slice(-4)}` : wanted
    const { minor, currency } = costOf(input)
    await tx.run(sql`
      insert into investment.offer (id, slug, state, product, summary, sector_code, district_slug, capacity_quantity, capacity_unit,
        capacity_per_year, cost_minor, cost_currency, share_percent, payback_months, area_ha, power_mw, rail, raw_material, market,
        readiness, demo, created_at, updated_at)
      values (${id}, ${slug}, 'draft', ${json(input.product)}, ${json(input.summary)}, ${input.sectorCode}, ${input.districtSlug},
        ${input.capacity ?? null}, ${input.capacity ? input.capacityUnit : null}, ${input.capacityPerYear}, ${minor}::bigint,
        ${currency}, ${input.sharePercent ?? null}, ${input.paybackMonths ?? null}, ${input.areaHa ?? null}, ${input.powerMw ?? null},
        ${input.rail}, ${json(input.rawMaterial)}, ${json(input.market)}, ${input.readiness}, ${options.demo ?? false}, ${ctx.now},
        ${ctx.now})`)
    await record(tx, ctx, offerEvent('offer.created', id, facts(input)))
    return { id, slug }
  })
}

/** Changes an offer as it stood at `revision`; a conflict when someone else changed it since. */
export async function editOffer(ctx: Ctx, id: string, revision: number, input: OfferInput): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    await lockOffer(tx, id)
    await requireKnown(tx, input)
    const { minor, currency } = costOf(input)
    const touched = await tx.run(sql`
      update investment.offer set product = ${json(input.product)}, summary = ${json(input.summary)}, sector_code = ${input.sectorCode},
        district_slug = ${input.districtSlug}, capacity_quantity = ${input.capacity ?? null},
        capacity_unit = ${input.capacity ? input.capacityUnit : null}, capacity_per_year = ${input.capacityPerYear},
        cost_minor = ${minor}::bigint, cost_currency = ${currency}, share_percent = ${input.sharePercent ?? null},
        payback_months = ${input.paybackMonths ?? null}, area_ha = ${input.areaHa ?? null}, power_mw = ${input.powerMw ?? null},
        rail = ${input.rail}, raw_material = ${json(input.rawMaterial)}, market = ${json(input.market)}, readiness = ${input.readiness},
        revision = revision + 1, updated_at = ${ctx.now}
      where id = ${id} and revision = ${revision}`)
    if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
    await record(tx, ctx, offerEvent('offer.changed', id, facts(input)))
  })
}

function costOf({ cost, costCurrency }: OfferInput) {
  if (cost === undefined) return { minor: null, currency: null }
  return { minor: String(lineTotal(cost, '1', costCurrency).minor), currency: costCurrency }
}

const facts = (input: OfferInput) => ({
  sector: input.sectorCode,
  district: input.districtSlug,
  cost: input.cost ?? null,
  currency: input.cost === undefined ? null : input.costCurrency,
  readiness: input.readiness,
})

async function requireKnown(tx: Tx, { sectorCode, districtSlug }: OfferInput): Promise<void> {
  const known = await tx.one(sql<{ sector: boolean; district: boolean }>`
    select exists (select from investment.sector where code = ${sectorCode}) as sector,
      (${districtSlug}::text is null or exists (select from directory.place where slug = ${districtSlug})) as district`)
  const wrong = { code: 'invalid_choice' }
  const fields = { ...(known.sector ? {} : { sectorCode: wrong }), ...(known.district ? {} : { districtSlug: wrong }) }
  if (Object.keys(fields).length > 0) throw new AppError('check_fields', 'invalid', { fields })
}
