import { z } from 'zod'
import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { slugify } from '../../../language/index.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { optionalInteger, text } from '../../../platform/http/fields.ts'
import { allow } from '../access.ts'
import { categorySaved } from '../events.ts'
import { localizedField } from '../product/product.schema.ts'

/** A category as the form gives it; `hs` are headings of four digits, parted by commas or spaces. */
export const categoryInput = z.object({
  names: localizedField(200).refine((names) => Object.keys(names).length > 0, 'name_in_one_language'),
  hs: text(400)
    .transform((typed) => typed.split(/[\s,;]+/).filter(Boolean))
    .refine((headings) => headings.every((heading) => /^\d{4}$/.test(heading)), 'hs_four_digits'),
  position: optionalInteger(0, 10_000),
})

export type CategoryInput = z.output<typeof categoryInput>

export async function createCategory(ctx: Ctx, input: CategoryInput, options: { slug?: string } = {}): Promise<{ id: string }> {
  allow(ctx, 'category.edit')
  return transact(ctx, async (tx) => {
    const id = newId()
    const wanted = options.slug ?? (slugify(input.names) || `c-${id.slice(-12)}`)
    const taken = await tx.maybe(sql`select 1 from showroom.category where slug = ${wanted}`)
    await tx.run(sql`
      insert into showroom.category (id, slug, names, hs, position)
      values (${id}, ${taken ? `${wanted}-${id.slice(-4)}` : wanted}, ${json(input.names)}, ${input.hs}, ${input.position ?? 100})`)
    await record(tx, ctx, categorySaved(id, { names: input.names }))
    return { id }
  })
}

export async function editCategory(ctx: Ctx, id: string, revision: number, input: CategoryInput): Promise<void> {
  allow(ctx, 'category.edit')
  await transact(ctx, async (tx) => {
    const touched = await tx.run(sql`
      update showroom.category set names = ${json(input.names)}, hs = ${input.hs}, position = ${input.position ?? 100},
        revision = revision + 1 where id = ${id} and revision = ${revision}`)
    if (touched === 0) throw new AppError('changed_meanwhile', 'conflict')
    await record(tx, ctx, categorySaved(id, { names: input.names }))
  })
}

/** Sets an empty category aside; one with goods is refused. */
export async function archiveCategory(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, 'category.edit')
  await transact(ctx, async (tx) => {
    const used = await tx.maybe(sql`select 1 from showroom.product where category_id = ${id} and state <> 'archived' limit 1`)
    if (used) throw new AppError('category_in_use', 'conflict')
    await tx.run(sql`update showroom.category set archived_at = ${ctx.now} where id = ${id}`)
    await record(tx, ctx, categorySaved(id, { archived: true }))
  })
}
