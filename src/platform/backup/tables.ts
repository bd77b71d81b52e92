import type { ClientBase } from 'pg'

export interface Table {
  /** Quoted where need be, with its schema. */
  readonly name: string
  readonly schema: string
  readonly table: string
  /** In order, without those that the database computes. */
  readonly columns: readonly string[]
}

// Ours: not the server's, not an extension's, not the queue's, whose rows go by a way of their own.
const ours = `n.nspname not in ('information_schema', 'graphile_worker') and n.nspname !~ '^pg_'
  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`

/** Every table whose rows are kept; unlogged ones hold what may be lost. */
export async function ourTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select format('%I.%I', n.nspname, c.relname) as name, n.nspname as schema, c.relname as table,
      coalesce(array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = ''), '{}') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relpersistence = 'p' and ${ours}
    group by n.nspname, c.relname order by 1`)
  return rows
}

export async function ourSequences(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${ours} order by 1`)
  return rows.map(({ name }) => name)
}

export interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

export async function ourForeignKeys(client: ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select format('%I.%I', n.nspname, c.relname) as table, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and ${ours} order by 1, 2`)
  return rows
}

/** Columns as `copy` and `insert` want them. */
export function columnList(columns: readonly string[]): string {
  return columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(', ')
}
