import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { type Ctx, today } from '../../../platform/context.ts'
import { join, type Sql, sql } from '../../../platform/database/sql.ts'
import { type Page, pageOf, unpackCursor } from '../../../platform/api/cursor.ts'
import { eventsOf, type RecordedEvent } from '../../../platform/events/record.ts'
import { documentKey } from '../../../platform/files/store-document.ts'
import { allow } from '../access.ts'
import type { Commitment } from './commitment.ts'
import { commitmentsOf, findMemorandum, memorandumColumns, noMemorandum } from './memorandum.row.ts'
import {
  type Memorandum,
  type MemorandumKind,
  type MemorandumParty,
  type MemorandumState,
  memorandumStates,
} from './memorandum.ts'

export interface NamedParty extends MemorandumParty {
  /** Of the party as it stands now: of two that were merged the surviving one. */
  readonly names: LocalizedText
}

export interface MemorandumFile {
  readonly id: string
  readonly name: string
  readonly lang: string | null
  readonly sha256: string
  readonly bytes: bigint
  readonly addedAt: Temporal.Instant
}

export interface Evidence {
  readonly id: string
  readonly commitmentId: string
  readonly kind: 'file' | 'link' | 'note'
  readonly body: string
  readonly name: string
  readonly sha256: string | null
  readonly day: Temporal.PlainDate
  readonly addedAt: Temporal.Instant
}

export interface MemorandumDetail extends Memorandum {
  readonly parties: readonly NamedParty[]
  readonly files: readonly MemorandumFile[]
  readonly commitments: readonly Commitment[]
  readonly evidence: readonly Evidence[]
  readonly events: readonly RecordedEvent[]
}

/** One paper with all that hangs on it. */
export async function memorandumById(ctx: Ctx, id: string): Promise<MemorandumDetail> {
  allow(ctx, 'investment.read')
  const memorandum = await findMemorandum(ctx.db, id)
  if (!memorandum) throw noMemorandum()
  const [parties, files, commitments, evidence, events] = await Promise.all([
    partiesOf(ctx, [id]),
    ctx.db.rows(sql<MemorandumFile>`
      select a.id, a.name, a.lang, a.sha256, f.bytes, a.added_at as "addedAt"
      from investment.memorandum_file a join platform.file f on f.id = a.file_id where a.memorandum_id = ${id} order by a.added_at, a.id`),
    commitmentsOf(ctx.db, id),
    ctx.db.rows(sql<Evidence>`
      select e.id, e.commitment_id as "commitmentId", e.kind, e.body, e.name, e.sha256, e.day, e.added_at as "addedAt"
      from investment.evidence e join investment.commitment c on c.id = e.commitment_id
      where c.memorandum_id = ${id} order by e.day, e.added_at, e.id`),
    eventsOf(ctx.db, [id]),
  ])
  return { ...memorandum, parties: parties.get(id) ?? [], files, commitments, evidence, events }
}

/** The parties of some papers, in their order, under the names that they have now. */
export async function partiesOf({ db }: Pick<Ctx, 'db'>, ids: readonly string[]): Promise<Map<string, NamedParty[]>> {
  const rows = await db.rows(sql<NamedParty & { memorandumId: string }>`
    select mp.memorandum_id as "memorandumId", now.id as "partyId", mp.side, mp.signatory_post as "signatoryPost", now.names
    from investment.memorandum_party mp join directory.party_now now on now.party_id = mp.party_id
    where mp.memorandum_id = any(${ids}::uuid[]) order by mp.memorandum_id, mp.position`)
  return Map.groupBy(rows, ({ memorandumId }) => memorandumId)
}

export interface MemorandumFilter {
  readonly state?: MemorandumState | undefined
  readonly kind?: MemorandumKind | undefined
  readonly projectId?: string | undefined
  readonly published?: boolean | undefined
}

export interface MemorandumSummary extends Memorandum {
  readonly promises: number
  readonly open: number
  readonly kept: number
  readonly overdue: number
}

const summary = (day: Temporal.PlainDate) => sql`
  ${memorandumColumns}, n.promises, n.open, n.kept, n.overdue
  from investment.memorandum m cross join lateral (
    select count(*)::int as promises, (count(*) filter (where c.state = 'open'))::int as open,
      (count(*) filter (where c.state = 'kept'))::int as kept,
      (count(*) filter (where c.state = 'open' and c.due_on < ${day}))::int as overdue
    from investment.commitment c where c.memorandum_id = m.id) n`

function conditions({ state, kind, projectId, published }: MemorandumFilter): Sql {
  return join(
    [
      sql`true`,
      ...(state ? [sql`m.state = ${state}`] : []),
      ...(kind ? [sql`m.kind = ${kind}`] : []),
      ...(projectId ? [sql`m.project_id = ${projectId}`] : []),
      ...(published === undefined ? [] : [sql`m.published = ${published}`]),
    ],
    sql` and `,
  )
}

/** Papers, the newest first, by cursor. */
export async function memorandumPage(
  ctx: Ctx,
  wanted: MemorandumFilter & { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<MemorandumSummary>> {
  allow(ctx, 'investment.read')
  const after = unpackCursor('memoranda', wanted.cursor, ['instant', 'id'])
  const behind = after ? sql`and (m.created_at, m.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const where = conditions(wanted)
  const [rows, { total }] = await Promise.all([
    ctx.db.rows(sql<MemorandumSummary>`
      select ${summary(today(ctx))} where ${where} ${behind} order by m.created_at desc, m.id desc limit ${wanted.limit + 1}`),
    ctx.db.one(sql<{ total: number }>`select count(*)::int as total from investment.memorandum m where ${where}`),
  ])
  return pageOf('memoranda', rows, wanted.limit, (row) => [String(row.createdAt), row.id], total)
}

export const memorandaPerPage = 30

export interface MemorandumList {
  readonly rows: readonly (MemorandumSummary & { readonly parties: readonly NamedParty[] })[]
  readonly total: number
  readonly counts: Readonly<Record<MemorandumState, number>>
}

/** A page of papers for people, the newest first; `counts` are those of all papers. */
export async function memorandaList(ctx: Ctx, filter: MemorandumFilter & { readonly page: number }): Promise<MemorandumList> {
  allow(ctx, 'investment.read')
  const where = conditions(filter)
  const [rows, { total }, counted] = await Promise.all([
    ctx.db.rows(sql<MemorandumSummary>`
      select ${summary(today(ctx))} where ${where} order by m.created_at desc, m.id desc
      limit ${memorandaPerPage} offset ${(filter.page - 1) * memorandaPerPage}`),
    ctx.db.one(sql<{ total: number }>`select count(*)::int as total from investment.memorandum m where ${where}`),
    ctx.db.rows(
      sql<{
        state: MemorandumState
        count: number
      }>`select state, count(*)::int as count from investment.memorandum group by state`,
    ),
  ])
  const parties = await partiesOf(
    ctx,
    rows.map(({ id }) => id),
  )
  const counts = Object.fromEntries(
    memorandumStates.map((state) => [state, counted.find((row) => row.state === state)?.count ?? 0]),
  ) as Record<MemorandumState, number>
  return { rows: rows.map((row) => ({ ...row, parties: parties.get(row.id) ?? [] })), total, counts }
}

/** The bytes of a scan or of a piece of evidence, for the house. */
export async function memorandumFile(ctx: Ctx, id: string): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  allow(ctx, 'investment.read')
  const row = await ctx.db.maybe(sql<{ fileId: string; name: string; mediaType: string }>`
    select f.id as "fileId", given.name, f.media_type as "mediaType" from (
      select file_id, name from investment.memorandum_file where id = ${id}
      union all select file_id, name from investment.evidence where id = ${id} and file_id is not null) as given
    join platform.file f on f.id = given.file_id`)
  const bytes = row && (await ctx.files.get(documentKey(row.fileId)))
  if (!row || !bytes) throw noMemorandum()
  return { name: row.name, mediaType: row.mediaType, bytes }
}

/** What the project of a paper is called. */
export async function projectTitle({ db }: Pick<Ctx, 'db'>, projectId: string | null): Promise<LocalizedText | undefined> {
  if (projectId === null) return undefined
  const found = await db.maybe(sql<{ title: LocalizedText }>`select title from investment.project where id = ${projectId}`)
  return found?.title
}
