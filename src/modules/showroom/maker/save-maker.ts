import { z } from 'zod'
import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { slugify } from '../../../language/index.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { optionalEmail, optionalInteger, text } from '../../../platform/http/fields.ts'
import { allow } from '../access.ts'
import { makerSaved } from '../events.ts'
import { partyOfMaker, renamePartyOfMaker } from './maker-party.ts'
import { localizedField } from '../product/product.schema.ts'

/** A maker as the form gives it. */
export const makerInput = z.object({
  names: localizedField(200).refine((names) => Object.keys(names).length > 0, 'name_in_one_language'),
  description: localizedField(4000),
  place: z.preprocess((value) => (value === '' ? undefined : value), z.string().max(80).optional()),
  founded: optionalInteger(1500, 2200),
  employees: optionalInteger(0, 1_000_000),
  certificates: z.preprocess((v) => (v === undefined ? [] : Array.isArray(v) ? v : [v]), z.array(z.string().max(40)).max(30)),
  phone: text(40),
  email: optionalEmail,
  archived: z
    .string()
    .optional()
    .transform((value) => value === 'on'),
})

export type MakerInput = z.output<typeof makerInput>

/** Adds a maker; `slug` is made from the names unless given. */
export async function createMaker(
  ctx: Ctx,
  input: MakerInput,
  options: { slug?: string; demo?: boolean } = {},
): Promise<{ id: string; slug: string }> {
  allow(ctx, 'maker.edit')
  return transact(ctx, async (tx) => {
    const id = newId()
    const wanted = options.slug ?? (slugify(input.names) || `m-${id.slice(-12)}`)
    const taken = await tx.maybe(sql`select 1 from showroom.maker where slug = ${wanted}`)
    const slug = taken ? `${wanted}-${id.slice(-4)}` : wanted
    const partyId = await partyOfMaker(tx, ctx, { ...input, slug, demo: options.demo ?? false })
    await tx.run(sql`
      insert into showroom.maker (id, party_id, slug, demo, names, description, place, founded, employees, certificates, phone,
        email)
      values (${id}, ${partyId}, ${slug}, ${options.demo ?? false}, ${json(input.names)}, ${json(input.description)}, ${input.place ?? null},
        ${input.founded ?? null}, ${input.employees ?? null}, ${input.certificates}, ${input.phone}, ${input.email})`)
    await record(tx, ctx, makerSaved(id, { names: input.names }))
    return { id, slug }
  })
}

/** Changes a maker as it stood at `revision`; a conflict when someone else changed it since. */
export async function editMaker(ctx: Ctx, id: string, revision: number, input: MakerInput): Promise<void> {
  allow(ctx, 'maker.edit')
  await transact(ctx, async (tx) => {
    await renamePartyOfMaker(tx, id, input.names, ctx.now)
    const touched = await tx.run(sql`
      update showroom.maker set names = ${json(input.names)}, description = ${json(input.description)},
        place = ${input.place ?? null}, founded = ${input.founded ?? null}, employees = ${input.employees ?? null},
        certificates = ${input.certificates}, phone = ${input.phone}, email = ${input.email},
        archived_at = case when ${input.archived}::boolean then coalesce(archived_at, ${ctx.now}) end,
        revision = revision + 1, updated_at = now()
      where id = ${id} and revision = ${revision}`)
    if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
    await record(tx, ctx, makerSaved(id, { names: input.names, archived: input.archived }))
  })
}
