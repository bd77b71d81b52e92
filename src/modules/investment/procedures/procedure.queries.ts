import { AppError } from '../../../kernel/errors.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { type Sql, sql } from '../../../platform/database/sql.ts'
import type { SiteKind } from '../sites/site.ts'
import type { Procedure, ProcedureName, ProcedureStep } from './procedure.ts'

const nameColumns = sql`p.id, p.slug, p.purpose, p.names`

/** The procedures that a kind of site knows: the public says "how", so these are open to all. */
export function proceduresFor({ db }: Pick<Ctx, 'db'>, kind: SiteKind): Promise<ProcedureName[]> {
  return db.rows(sql<ProcedureName>`
    select ${nameColumns} from investment.procedure p
    where p.archived_at is null and (cardinality(p.site_kinds) = 0 or ${kind} = any(p.site_kinds))
    order by array_position(array['allocation', 'building', 'operation', 'other'], p.purpose), p.created_at`)
}

/** All procedures in force, in the order in which an investor meets them. */
export function procedures(db: Reader): Promise<(ProcedureName & { version: number; steps: number; running: number })[]> {
  return db.rows(sql<ProcedureName & { version: number; steps: number; running: number }>`
    select ${nameColumns}, p.version,
      (select count(*)::int from investment.procedure_step s where s.procedure_id = p.id and s.version = p.version) as steps,
      (select count(*)::int from investment.procedure_case c where c.procedure_id = p.id and c.state = 'running') as running
    from investment.procedure p where p.archived_at is null
    order by array_position(array['allocation', 'building', 'operation', 'other'], p.purpose), p.created_at`)
}

/** A procedure in a version; without one, in the version in force. `not_found` when there is none. */
export function procedureById(db: Reader, id: string, version?: number): Promise<Procedure> {
  return procedureWhere(db, sql`p.id = ${id}`, version)
}

/** As `procedureById`, by the address of one that is in use. */
export function procedureBySlug(db: Reader, slug: string, version?: number): Promise<Procedure> {
  return procedureWhere(db, sql`p.slug = ${slug} and p.archived_at is null`, version)
}

async function procedureWhere(db: Reader, where: Sql, version?: number): Promise<Procedure> {
  const found = await db.maybe(sql<Omit<Procedure, 'steps'>>`
    select ${nameColumns}, p.site_kinds as "siteKinds", p.archived_at as "archivedAt", p.version as current, v.version,
      v.legal_act as "legalAct", v.source, v.note, v.published_at as "publishedAt", v.published_by as "publishedBy"
    from investment.procedure p
    join investment.procedure_version v on v.procedure_id = p.id and v.version = coalesce(${version ?? null}::int, p.version)
    where ${where}`)
  if (!found) throw new AppError('not_found', 'not_found')
  return { ...found, steps: await stepsOf(db, found.id, found.version) }
}

/** The steps of a version, by number. */
export function stepsOf(db: Reader, procedureId: string, version: number): Promise<ProcedureStep[]> {
  return db.rows(sql<ProcedureStep>`
    select no, names, office, documents, result, fee::text, fee_currency as "feeCurrency", fee_note as "feeNote", days,
      day_kind as "dayKind", legal_act as "legalAct", complain, after
    from investment.procedure_step where procedure_id = ${procedureId} and version = ${version} order by no`)
}

export interface VersionOf {
  readonly version: number
  readonly publishedAt: Temporal.Instant
  readonly publishedBy: string
  readonly note: string
  readonly running: number
}

/** Every version that was in force, the newest first, with the cases that still run by it. */
export function versionsOf(db: Reader, procedureId: string): Promise<VersionOf[]> {
  return db.rows(sql<VersionOf>`
    select v.version, v.published_at as "publishedAt", v.published_by as "publishedBy", v.note,
      (select count(*)::int from investment.procedure_case c
        where c.procedure_id = v.procedure_id and c.version = v.version and c.state = 'running') as running
    from investment.procedure_version v where v.procedure_id = ${procedureId} order by v.version desc`)
}
