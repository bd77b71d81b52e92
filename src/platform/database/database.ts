import { Pool, type PoolClient, type QueryResult, type QueryResultRow, types } from 'pg'
import { type Kept, openKept } from './kept.ts'
import { hearChanges } from './hear-changes.ts'
import { compile, type Sql } from './sql.ts'

/** Who may read. */
export interface Reader {
  rows<Row>(statement: Sql<Row>): Promise<Row[]>
  /** The first row, if any. */
  maybe<Row>(statement: Sql<Row>): Promise<Row | undefined>
  /** The only row; its absence is a fault of ours, hence a plain `Error`. */
  one<Row>(statement: Sql<Row>): Promise<Row>
}

declare const transaction: unique symbol

/** Who may write: exists only inside `inTransaction`. */
export interface Tx extends Reader {
  readonly [transaction]: true
  /** Runs a write; gives the number of rows it touched. */
  run(statement: Sql): Promise<number>
  /**
   * Starts the last statements of the transaction, all at once, and the commit with them: what they lock is held neither
   * over the network nor while the disk writes. What they give decides nothing any more; that one of them fails undoes all.
   */
  last<T>(statements: () => Promise<T>): Promise<T>
  /** Runs after the commit, not at all after a rollback. */
  onCommit(action: () => void): void
}

export interface Database extends Reader {
  readonly pool: Pool
  /** What this process keeps of the database between requests; nothing until `hearChanges` was called. */
  readonly kept: Kept
  readonly inTransaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /** Begins to listen to changes, on a connection beside the pool. */
  hearChanges(): Promise<void>
  close(): Promise<void>
}

// OIDs from PostgreSQL's pg_type: date 1082, timestamptz 1184, int8 20.
const parsers: Record<number, (text: string) => unknown> = {
  20: BigInt,
  1082: (text) => Temporal.PlainDate.from(text),
  1184: (text) => Temporal.Instant.from(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')),
}

const getTypeParser: typeof types.getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  parsers[oid] ?? types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser

// Our statements are named and few: each is planned once a connection, for any values. Planning anew would take longer
// than most of them run.
const planOnce = '-c plan_cache_mode=force_generic_plan'

/**
 * Opens a pool of connections on `url`. Statements that a transaction starts together go out together; the server takes
 * them one after the other all the same. (Cursors and COPY need a `Client` of their own.)
 */
export function openDatabase(url: string, options: { max?: number } = {}): Database {
  const pool = new Pool({
    connectionString: url,
    max: options.max ?? 16,
    types: { getTypeParser },
    options: planOnce,
    pipeline: true,
  })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const kept = openKept()
  let listening: Promise<{ stop(): Promise<void> }> | undefined
  return {
    pool,
    kept,
    ...reader((statement) => query(pool, statement)),
    inTransaction: (work) => inTransaction(pool, work),
    hearChanges: async () => void (await (listening ??= hearChanges(url, kept))),
    async close() {
      await (await listening)?.stop()
      await pool.end()
    },
  }
}

/** Keeps nothing: for what reads inside a transaction that others do not see yet. */
export const keepsNothing: Kept = openKept()

type Runner = (statement: Sql) => Promise<{ rows: unknown[]; count: number }>

async function query(on: Pool | PoolClient, statement: Sql) {
  const { name, text, values } = compile(statement)
  const result = await on.query<QueryResultRow>({ name, text, values: values.map(parameter) })
  return { rows: result.rows as unknown[], count: result.rowCount ?? 0 }
}

function parameter(value: unknown): unknown {
  return value instanceof Temporal.Instant || value instanceof Temporal.PlainDate ? value.toString() : value
}

function reader(run: Runner): Reader {
  const rows = async <Row>(statement: Sql<Row>) => (await run(statement)).rows as Row[]
  return {
    rows,
    maybe: async (statement) => (await rows(statement))[0],
    one: async (statement) => {
      const [first] = await rows(statement)
      if (first === undefined) throw new Error(`no row: ${statement.strings.join('…')}`)
      return first
    },
  }
}

// What is started in one breath leaves in one packet, and wakes the server once.
function sendTogether(client: PoolClient): void {
  const { stream } = client.connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

// Locks are let go as soon as the commit stands in the log. An empty commit after it, which has the disk write the log up to
// here, is waited for without any: so that many wait for one writing of the disk, not each for its own.
const commitTogether = "commit; select pg_logical_emit_message(true, '', '')"

async function inTransaction<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  const after: (() => void)[] = []
  let ending: Promise<QueryResult | QueryResult[]> | undefined
  let broken = false
  const control = (words: string) => {
    sendTogether(client)
    const done = client.query(words)
    // Whoever waits for it hears of a fault; until then it is nobody's.
    done.catch(() => {})
    return done
  }
  const run: Runner = async (statement) => {
    if (ending) throw new Error('a statement after the last ones of its transaction')
    sendTogether(client)
    return query(client, statement)
  }
  const tx = {
    ...reader(run),
    run: async (statement: Sql) => (await run(statement)).count,
    last: (statements) => {
      void control('set local synchronous_commit = off')
      const given = statements()
      ending = control(commitTogether)
      return given
    },
    onCommit: (action: () => void) => void after.push(action),
  } as Tx
  try {
    // Not waited for: it leaves with the first statements.
    const begun = control('begin')
    const result = await work(tx)
    await begun
    ending ??= control('commit')
    // The server answers so to a transaction of which a statement failed.
    const [ended] = [await ending].flat()
    if (ended?.command !== 'COMMIT') throw new Error('the transaction was undone')
    for (const action of after) action()
    return result
  } catch (error) {
    await (ending ?? control('rollback')).catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}
