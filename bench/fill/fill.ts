import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { blankHouse } from '../../src/platform/settings/house.ts'
import { someCategories, someMakers } from './makers.ts'
import { productColumns, productRow } from './product-row.ts'
import { templates } from './templates.ts'
import { inFive } from './words.ts'

/** Fills an empty, migrated database with a house of `size` published products in five languages. */
export async function fill(client: Client, size: number, say: (text: string) => void): Promise<void> {
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
  // An index is built much faster than it grows.
  const indexes = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indexrelid in ('showroom.product_terms'::regclass, 'showroom.shelf_terms'::regclass)`,
  )
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`)
  // Rows written in the order of their numbers would be in the order of the list; the scatter of `created_at` prevents it.
  await copy(
    client,
    'showroom.product',
    productColumns,
    rows(size, (number) => productRow(number, makers), say),
  )
  for (const { definition } of indexes.rows) await client.query(definition)
  await client.query('vacuum analyze')
}

function* rows(size: number, row: (number: number) => readonly unknown[], say: (text: string) => void) {
  for (let number = 0; number < size; number++) {
    if (number > 0 && number % 20_000 === 0) say(`  ${number} products`)
    yield row(number)
  }
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
