import { AppError } from '../../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import type { Reader } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { record } from '../../../../platform/events/record.ts'
import { placesBySlug, savePlace } from '../../../directory/index.ts'
import { allow } from '../../access.ts'
import { districtSaved } from '../climate.events.ts'
import type { DistrictInput } from './district.ts'

const refused = (field: string, code: string) => new AppError('check_fields', 'invalid', { fields: { [field]: { code } } })

/**
 * Adds a district or changes it under its slug; its names go into the directory, which wants them in four languages (the
 * fifth follows). Errors on `names`, `code` and `tileColumn`.
 */
export async function saveDistrict(ctx: Ctx, input: DistrictInput): Promise<void> {
  allow(ctx, 'investment.write')
  const { uz, ru, en, 'zh-Hans': zh, 'uz-Cyrl': cyrl } = input.names
  if (!uz || !ru || !zh || !en) throw refused('names', 'name_in_four_languages')
  // Before anything goes into the directory: its own transaction is apart from ours.
  await requireFree(ctx.db, input)
  const known = (await placesBySlug(ctx.db, [input.slug])).get(input.slug)
  const names = { uz, ru, 'zh-Hans': zh, en, ...(cyrl ? { 'uz-Cyrl': cyrl } : {}) }
  const locode = known?.locode ? { locode: known.locode } : {}
  await savePlace(ctx, { slug: input.slug, names, country: input.country, ...locode })
  await transact(ctx, async (tx) => {
    const [column, row] = [input.tileColumn ?? null, input.tileRow ?? null]
    await requireFree(tx, input)
    await tx.run(sql`
      insert into investment.district as known (slug, code, position, tile_column, tile_row)
      values (${input.slug}, ${input.code}, ${input.position ?? 100}, ${column}, ${row})
      on conflict (slug) do update set code = excluded.code, position = excluded.position,
        tile_column = excluded.tile_column, tile_row = excluded.tile_row`)
    await record(tx, ctx, districtSaved(input.slug, { code: input.code }))
  })
}

async function requireFree(db: Reader, { slug, code, tileColumn, tileRow }: DistrictInput): Promise<void> {
  const other = await db.maybe(sql<{ code: string }>`
    select code from investment.district
    where slug <> ${slug} and (code = ${code} or (tile_column = ${tileColumn ?? null} and tile_row = ${tileRow ?? null}))`)
  if (other) throw other.code === code ? refused('code', 'code_taken') : refused('tileColumn', 'tile_taken')
}
