import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { slugify } from '../../../language/index.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { siteChanged, siteCreated } from './site.events.ts'
import type { SiteInput } from './site.schema.ts'
import { writeParts } from './write-parts.ts'

/** Adds a site, unpublished; `slug` is made from the names unless given. */
export async function createSite(
  ctx: Ctx,
  input: SiteInput,
  options: { slug?: string; demo?: boolean } = {},
): Promise<{ id: string; slug: string }> {
  allow(ctx, 'investment.write')
  return transact(ctx, async (tx) => {
    await requireDistrict(tx, input.district)
    const id = newId()
    const wanted = options.slug ?? (slugify(input.names) || `s-${id.slice(-12)}`)
    const taken = await tx.maybe(sql`select 1 from investment.site where slug = ${wanted}`)
    const slug = taken ? `${wanted}-${id.slice(-4)}` : wanted
    await tx.run(sql`
      insert into investment.site (id, slug, kind, state, names, description, address, district, area_ha, sale_price, sale_currency,
        rent_price, rent_currency, terms, source, as_of, demo, created_at, updated_at)
      values (${id}, ${slug}, ${input.kind}, ${input.state}, ${json(input.names)}, ${json(input.description)}, ${json(input.address)},
        ${input.district ?? null}, ${input.areaHa ?? null}, ${input.salePrice ?? null}, ${input.salePrice ? input.saleCurrency : null},
        ${input.rentPrice ?? null}, ${input.rentPrice ? input.rentCurrency : null}, ${json(input.terms)}, ${input.source},
        ${input.asOf ?? null}, ${options.demo ?? false}, ${ctx.now}, ${ctx.now})`)
    await writeParts(tx, id, input)
    await record(tx, ctx, siteCreated(id, facts(input)))
    return { id, slug }
  })
}

/** Changes a site as it stood at `revision`; a conflict when someone else changed it since. */
export async function editSite(ctx: Ctx, id: string, revision: number, input: SiteInput): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    await requireDistrict(tx, input.district)
    const touched = await tx.run(sql`
      update investment.site set kind = ${input.kind}, state = ${input.state}, names = ${json(input.names)},
        description = ${json(input.description)}, address = ${json(input.address)}, district = ${input.district ?? null},
        area_ha = ${input.areaHa ?? null}, sale_price = ${input.salePrice ?? null},
        sale_currency = ${input.salePrice ? input.saleCurrency : null}, rent_price = ${input.rentPrice ?? null},
        rent_currency = ${input.rentPrice ? input.rentCurrency : null}, terms = ${json(input.terms)}, source = ${input.source},
        as_of = ${input.asOf ?? null}, revision = revision + 1, updated_at = ${ctx.now}
      where id = ${id} and revision = ${revision}`)
    if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
    await writeParts(tx, id, input)
    await record(tx, ctx, siteChanged(id, { revision: revision + 1, ...facts(input) }))
  })
}

// What the trail keeps: what an investor would decide by.
const facts = ({ kind, state, names, areaHa, salePrice, rentPrice, utilities }: SiteInput) => ({
  kind,
  state,
  names,
  areaHa: areaHa ?? null,
  salePrice: salePrice ?? null,
  rentPrice: rentPrice ?? null,
  supplies: Object.fromEntries(Object.entries(utilities).map(([name, supply]) => [name, supply?.available ?? null])),
})

async function requireDistrict(tx: Tx, slug: string | undefined): Promise<void> {
  if (slug === undefined || (await tx.maybe(sql`select 1 from directory.place where slug = ${slug}`))) return
  throw new AppError('check_fields', 'invalid', { fields: { district: { code: 'invalid_choice' } } })
}
