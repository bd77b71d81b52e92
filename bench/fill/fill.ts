import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { analysisVersion, searchWords } from '../../src/language/index.ts'
import { blankHouse } from '../../src/platform/settings/house.ts'
import { type FilledMaker, someCategories, someMakers } from './makers.ts'
import { namesOf, partsOf } from './parts.ts'
import { insertProducts, portion } from './products.ts'
import { templates } from './templates.ts'
import { inFive } from './words.ts'

/** Fills an empty, migrated database with a house of `size` published products in five languages. `url`: as a superuser. */
export async function fill(client: Client, url: string, size: number, say: (text: string) => void): Promise<void> {
  const categories = someCategories()
  const makers = someMakers(size, categories)
  await client.query("insert into platform.setting (name, value) values ('house', $1)", [JSON.stringify(blankHouse)])
  await copy(
    client,
    'directory.place',
    ['slug', 'names', 'locode', 'country'],
    templates.places.map((place) => [place.slug, inFive(place.names), place.locode ?? null, place.country]),
  )
  await copy(
    client,
    'showroom.category',
    ['id', 'slug', 'names', 'hs', 'position'],
    categories.map((each) => [each.id, each.slug, each.names, each.hs, each.position]),
  )
  await copy(
    client,
    'showroom.maker',
    ['id', 'slug', 'names', 'description', 'place', 'certificates'],
    makers.map((each) => [each.id, each.slug, each.names, each.description, each.place, each.certificates]),
  )
  await client.query(
    `insert into directory.account (id, email, name, role) values ('bench-1', 'one@house.example', 'One', 'staff'), ('bench-2', 'two@house.example', 'Two', 'staff')`,
  )
  await keepParts(client, size, makers)
  const indexes = await dropIndexes(client)
  await beside(
    url,
    portions(size).map(([from, to]) => async (one) => {
      await one.query(insertProducts, [from, to, analysisVersion])
      say(`  ${to} products`)
    }),
  )
  await beside(
    url,
    indexes.map(({ name, definition }) => async (one) => {
      await one.query(definition)
      say(`  ${name}`)
    }),
  )
  await copy(
    client,
    'showroom.word',
    ['word', 'key'],
    searchWords(namesOf(size).flatMap((names) => Object.values(names).filter((name) => name !== undefined))).map(
      ({ word, key }) => [word, key],
    ),
  )
  await client.query('drop schema bench_fill cascade')
  await beside(
    url,
    ['vacuum (analyze) showroom.shelf', 'vacuum (analyze) showroom.product', 'analyze'].map((text) => (one) => one.query(text)),
  )
}

const portions = (size: number): [number, number][] =>
  Array.from({ length: Math.ceil(size / portion) }, (_, at) => [at * portion, Math.min(size, (at + 1) * portion)])

/** What products are put together from, where both connections see it. */
async function keepParts(client: Client, size: number, makers: readonly FilledMaker[]): Promise<void> {
  await client.query('create schema bench_fill')
  for (const { table, columns, rows } of partsOf(size, makers)) {
    await client.query(`create unlogged table bench_fill.${table} (${columns})`)
    const names = columns.split(',').map((column) => column.trim().split(' ')[0]!)
    await copy(client, `bench_fill.${table}`, names, rows)
    await client.query(`alter table bench_fill.${table} add column shelf tsvector;
      update bench_fill.${table} set shelf = showroom.shelf_terms(terms)`)
  }
  await client.query(`alter table bench_fill.maker add column maker_no int, add column category_no int, add column position int;
    update bench_fill.maker b set maker_no = m.no, category_no = c.no, position = c.position
      from showroom.maker m, showroom.category c where m.id = b.id and c.id = b.category_id;
    analyze`)
}

/** An index is built much faster than it grows. */
async function dropIndexes(client: Client): Promise<readonly { name: string; definition: string }[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indexrelid in ('showroom.product_terms'::regclass, 'showroom.shelf_terms'::regclass)`,
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows
}

/** Runs tasks on two connections beside each other. */
async function beside(url: string, tasks: readonly ((client: Client) => Promise<unknown>)[]): Promise<void> {
  const waiting = [...tasks]
  const lane = async () => {
    const client = new Client({ connectionString: url })
    await client.connect()
    // What the rows refer to is there: nothing needs to be looked up again, and the shelf is filled beside them.
    await client.query("set session_replication_role = replica; set maintenance_work_mem = '1GB'; set work_mem = '64MB'")
    for (let task = waiting.shift(); task; task = waiting.shift()) await task(client)
    await client.end()
  }
  await Promise.all([lane(), lane()])
}

async function copy(
  client: Client,
  table: string,
  columns: readonly string[],
  lines: Iterable<readonly unknown[]>,
): Promise<void> {
  const texts = (function* () {
    for (const line of lines) yield `${line.map(field).join('\t')}\n`
  })()
  await pipeline(Readable.from(texts), client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`)))
}

// COPY's text format, PostgreSQL documentation §"COPY", File Formats.
function field(value: unknown): string {
  if (value === null) return '\\N'
  if (Array.isArray(value)) return escape(`{${value.map((each) => `"${String(each)}"`).join(',')}}`)
  return escape(typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | bigint | boolean))
}

function escape(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
}
