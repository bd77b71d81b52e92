import { z } from 'zod'
import { AppError } from '../../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import { json, sql } from '../../../../platform/database/sql.ts'
import { record } from '../../../../platform/events/record.ts'
import { choice, localizedText, requiredText } from '../../../../platform/http/fields.ts'
import { allow } from '../../access.ts'
import { boundariesGiven, boundariesRemoved } from '../climate.events.ts'
import { districts } from '../district/district.queries.ts'
import { webAddress } from '../value/value.ts'
import { enteredBy } from '../value/write-value.ts'
import { boundaryKinds } from './boundaries.ts'
import { maximumBoundaryBytes, readBoundaries } from './read-boundaries.ts'
import { snap } from './snap.ts'

/** What stands beside the file: whose work it is, and under which licence it may be shown. */
export const boundaryForm = z.object({
  kind: choice(boundaryKinds),
  source: requiredText(200),
  licence: requiredText(120),
  licenceUrl: webAddress,
  note: localizedText(400).default({}),
})

export type BoundaryInput = z.output<typeof boundaryForm>

/** Takes new boundaries of the districts; those before stay in the database. Errors on the field `geojson`. */
export async function giveBoundaries(ctx: Ctx, input: BoundaryInput, bytes: Uint8Array): Promise<void> {
  allow(ctx, 'investment.write')
  const refused = (code: string) => new AppError('check_fields', 'invalid', { fields: { geojson: { code } } })
  if (bytes.length === 0) throw refused('file_needed')
  if (bytes.length > maximumBoundaryBytes) throw refused('geojson_too_large')
  const shapes = snap(readBoundaries(new TextDecoder().decode(bytes), await districts(ctx.db)))
  await transact(ctx, async (tx) => {
    const { no } = await tx.one(sql<{ no: bigint }>`
      insert into investment.boundary_set (kind, shapes, source, licence, licence_url, note, given_by, given_at)
      values (${input.kind}, ${json(shapes)}, ${input.source}, ${input.licence}, ${input.licenceUrl}, ${json(input.note)},
        ${enteredBy(ctx).name}, ${ctx.now})
      returning no`)
    await record(tx, ctx, boundariesGiven(String(no), { kind: input.kind, source: input.source, licence: input.licence }))
  })
}

/** Goes back to the schematic map of tiles. A conflict when other boundaries were given meanwhile. */
export async function removeBoundaries(ctx: Ctx, no: bigint): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, async (tx) => {
    const added = await tx.run(sql`
      insert into investment.boundary_set (kind, shapes, source, licence, licence_url, note, removed, given_by, given_at)
      select kind, '{}', source, licence, licence_url, note, true, ${enteredBy(ctx).name}, ${ctx.now}
      from investment.boundary_set s where no = ${no} and not removed
        and not exists (select 1 from investment.boundary_set later where later.no > s.no)`)
    if (added === 0) throw new AppError('changed_meanwhile', 'conflict')
    await record(tx, ctx, boundariesRemoved(String(no)))
  })
}
