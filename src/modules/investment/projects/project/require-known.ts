import { AppError, type FieldErrors } from '../../../../kernel/errors.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'

interface Pointers {
  readonly sectorCode: string
  readonly districtSlug: string | null
  readonly responsibleId: string | null
  readonly plotId: string | null
}

/** Refuses a sector, a district, a plot or a person that is not there, at its field (`not_there`). */
export async function requireKnown(tx: Tx, { sectorCode, districtSlug, responsibleId, plotId }: Pointers): Promise<void> {
  const found = await tx.one(sql<{ sector: boolean; district: boolean; responsible: boolean }>`
    select exists (select from investment.sector where code = ${sectorCode}) as sector,
      ${districtSlug}::text is null or exists (select from directory.place where slug = ${districtSlug}) as district,
      ${responsibleId}::text is null or exists (
        select from directory.account where id = ${responsibleId} and role in ('admin', 'staff')) as responsible`)
  const plot = plotId === null || (await tx.maybe(sql`select 1 from investment.plot where id = ${plotId}`))
  const missing = {
    ...(found.sector ? {} : { sectorCode: { code: 'not_there' } }),
    ...(found.district ? {} : { districtSlug: { code: 'not_there' } }),
    ...(found.responsible ? {} : { responsibleId: { code: 'not_there' } }),
    ...(plot ? {} : { plotId: { code: 'not_there' } }),
  } satisfies FieldErrors
  if (Object.keys(missing).length > 0) throw new AppError('check_fields', 'invalid', { fields: missing })
}
