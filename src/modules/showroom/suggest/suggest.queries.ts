import type { Locale } from '../../../kernel/locale.ts'
import { type Concept, conceptName, convert, fold, typedKeys } from '../../../language/index.ts'
import type { Ctx } from '../../../platform/context.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { currentGlossary } from '../glossary/current-glossary.ts'
import { namedPlaces } from './named-places.ts'
import type { Suggestion } from './suggestion.ts'

interface Row {
  readonly key: string
  readonly kind: 'thing' | 'name'
  readonly text: string
  readonly locale: Locale
  readonly concept: string | null
  readonly wanted: string
  readonly product: string
}

const most = 8
const mostPlaces = 3
/** So many that begin so are looked at; of more the first in the order of the alphabet. */
const looked = { thing: 240, name: 60 }
const proved = 14

/** What may be meant by words that somebody has begun to type, in whatever script; the likeliest first, at most eight. */
export async function suggestions(ctx: Ctx, typed: string): Promise<readonly Suggestion[]> {
  const keys = typedKeys(typed)
  if (keys.length === 0) return []
  const [rows, places] = await Promise.all([beginning(ctx, keys), namedPlaces(ctx, keys)])
  const glossary = await currentGlossary(ctx)
  const wished = wish(typed, ctx.locale)
  const ranked = rows.map((row) => {
    const usual = row.concept !== null && isUsual(glossary.concept(row.concept), row.text)
    return { row, rank: wished(row) + (usual ? 0 : 0.5) }
  })
  const words = distinct(
    ranked
      .toSorted((a, b) => a.rank - b.rank || a.row.text.length - b.row.text.length || order(a.row.text, b.row.text))
      .map(({ row }) => row),
    proved,
  )
  const proven = await onOffer(ctx, words)
  const shown = proven.map(({ kind, text, locale, concept }): Suggestion => {
    const cyrillic = locale === 'uz' && isCyrillic(typed)
    const written = cyrillic ? convert(text, 'uz-Cyrl') : text
    const lang = cyrillic ? 'uz-Cyrl' : locale
    const thing = concept === null ? undefined : glossary.concept(concept)
    const note = thing && lang !== ctx.locale ? conceptName(thing, ctx.locale) : undefined
    return { kind, text: written, lang, ...(note && fold(note) !== fold(written) ? { note } : {}) }
  })
  const room = most - Math.min(places.length, mostPlaces)
  return [...shown.slice(0, room), ...places.slice(0, Math.max(mostPlaces, most - shown.length))].slice(0, most)
}

/** The word that a language has first for a thing. */
const isUsual = (thing: Concept | undefined, text: string): boolean =>
  thing !== undefined && [thing.uz, thing.ru, thing.zh, thing.en].some(([first]) => first === text)

async function beginning({ db }: Ctx, keys: readonly string[]): Promise<Row[]> {
  const found = await db.rows(sql<Row>`
    select distinct on (found.kind, found.concept, found.locale, found.text) found.key, found.kind, found.text, found.locale, found.concept,
      found.wanted::text as wanted, found.product_id as product
    from unnest(${keys}::text[]) as typed (key), lateral (
      (select * from showroom.suggestion s where s.kind = 'thing' and s.key >= typed.key and s.key < typed.key || ${last}
        order by s.key limit ${looked.thing})
      union all
      (select * from showroom.suggestion s where s.kind = 'name' and s.key >= typed.key and s.key < typed.key || ${last}
        order by s.key limit ${looked.name})) found`)
  return found
}

// Behind every character that a key may hold.
const last = '\u{10ffff}'

/** Smaller is better: a thing before a name, the typed script before others, the reader's language before others. */
function wish(typed: string, reader: Locale): (row: Row) => number {
  const script = scriptOf(typed)
  return ({ kind, text, locale }) => {
    const written = locale === 'uz' && script === 'cyrillic' ? 'cyrillic' : scriptOf(text)
    const own = locale === reader || (locale === 'uz' && reader === 'uz-Cyrl')
    return (written === script ? 0 : own ? 2 : 4) + (own ? 0 : 1) + (kind === 'thing' ? 0 : 8)
  }
}

const isCyrillic = (text: string) => scriptOf(text) === 'cyrillic'

function scriptOf(text: string): 'han' | 'cyrillic' | 'latin' {
  if (/\p{Script=Han}/u.test(text)) return 'han'
  return /\p{Script=Cyrillic}/u.test(text) ? 'cyrillic' : 'latin'
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

// A thing is offered once, by the word that fits best; a name once, however it is spelt.
function distinct(rows: readonly Row[], enough: number): Row[] {
  const seen = new Set<string>()
  const found: Row[] = []
  for (const row of rows) {
    if (found.length === enough) break
    const names = row.concept === null ? [fold(row.text)] : [`§${row.concept}`, fold(row.text)]
    if (!names.some((name) => seen.has(name))) found.push(row)
    for (const name of names) seen.add(name)
  }
  return found
}

/** Those that goods on offer bear: mostly the goods that they were written with, else any. */
async function onOffer({ db }: Ctx, rows: readonly Row[]): Promise<Row[]> {
  if (rows.length === 0) return []
  const asked = rows.map(({ wanted, product }, at) => ({ at, wanted, product }))
  const found = await db.rows(sql<{ at: number }>`
    select given.at from jsonb_to_recordset(${json(asked)}::jsonb) as given (at int, wanted text, product uuid)
    where case when exists (select from showroom.shelf s where s.product_id = given.product and s.terms @@ given.wanted::tsquery) then true
      else exists (select from showroom.shelf s where s.terms @@ given.wanted::tsquery) end`)
  const there = new Set(found.map(({ at }) => at))
  return rows.filter((_, at) => there.has(at))
}
