import type { Locale } from '../../../kernel/locale.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { type Concept, type Glossary, namedThings, suggestionKeys, toTsquery, wholeNameTerms } from '../../../language/index.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { writingOf } from '../glossary/glossary-words.ts'
import { bears } from './bears.ts'

/** What is offered while somebody types: a name of goods, or a word for the thing that they are. */
interface Row {
  readonly kind: 'thing' | 'name'
  readonly text: string
  readonly locale: Locale
  readonly concept: string | null
  readonly wanted: string
  readonly product: string
  readonly keys: readonly string[]
}

interface Named {
  readonly id: string
  readonly names: LocalizedText
}

/** Of a name of goods the first two words: what stands further inside it is mostly a thing of the glossary. */
const startsOfNames = 2

/** A longer name is nobody's query. */
const longest = 80

/**
 * Keeps what goods are offered by while somebody types: their names, and all words of the glossary for the things that these
 * name. In the transaction that writes the goods; nobody waits for another.
 */
export async function keepSuggestions(tx: Tx, goods: readonly Named[], glossary: Glossary): Promise<void> {
  const rows = new Map<string, Row>()
  const add = (row: Row) => void rows.set(`${row.kind} ${row.concept} ${row.locale} ${row.text}`, row)
  for (const { id, names } of goods) {
    for (const [locale, name] of Object.entries(names) as [Locale, string][]) {
      // The same name in the other script of Uzbek follows from this one.
      if (locale === 'uz-Cyrl' && names.uz) continue
      const things = namedThings(name, locale, glossary)
      for (const thing of things) wordsOf(thing, id).forEach(add)
      if (!things.some((thing) => isWordFor(thing, name))) nameRows(name, locale, id).forEach(add)
    }
  }
  await insert(tx, [...rows.values()])
}

/** Keeps the words of one thing, where there are goods of it. */
export async function suggestThing(tx: Tx, thing: Concept): Promise<void> {
  const goods = await tx.maybe(sql<{ id: string }>`
    select product_id as id from showroom.shelf where terms @@ ${bears(thing.id)}::tsquery limit 1`)
  if (goods) await insert(tx, wordsOf(thing, goods.id))
}

export async function dropSuggestion(tx: Tx, concept: string, term: string): Promise<void> {
  await tx.run(sql`delete from showroom.suggestion where kind = 'thing' and text = ${term} and concept = ${concept}`)
}

export async function dropThing(tx: Tx, concept: string): Promise<void> {
  await tx.run(sql`delete from showroom.suggestion where kind = 'thing' and concept = ${concept}`)
}

const isWordFor = (thing: Concept, name: string): boolean =>
  [thing.uz, thing.ru, thing.zh, thing.en].some((terms) => terms.some((term) => term.toLowerCase() === name.toLowerCase()))

function nameRows(name: string, locale: Locale, product: string): Row[] {
  const whole = wholeNameTerms(name, locale).filter((term) => !term.includes('§'))
  if (name.length > longest || whole.length === 0) return []
  const wanted = toTsquery({ all: [whole] })
  return [{ kind: 'name', text: name, locale, concept: null, wanted, product, keys: suggestionKeys(name, locale, startsOfNames) }]
}

// A concept stays the same object as long as the glossary does.
const words = new WeakMap<Concept, readonly Omit<Row, 'product'>[]>()

function wordsOf(thing: Concept, product: string): Row[] {
  let known = words.get(thing)
  if (!known) {
    const wanted = bears(thing.id)
    known = (['uz', 'ru', 'zh', 'en'] as const).flatMap((language) =>
      thing[language].map((text) => {
        const locale = writingOf[language]
        return { kind: 'thing' as const, text, locale, concept: thing.id, wanted, keys: suggestionKeys(text, locale) }
      }),
    )
    words.set(thing, known)
  }
  return known.map((row) => ({ ...row, product }))
}

async function insert(tx: Tx, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  await tx.run(sql`
    insert into showroom.suggestion (key, kind, text, locale, concept, wanted, product_id)
    select key, given.kind, given.text, given.locale, given.concept, given.wanted::tsquery, given.product
    from jsonb_to_recordset(${json(rows)}::jsonb)
        as given (kind text, text text, locale text, concept text, wanted text, product uuid, keys text[]),
      unnest(given.keys) as key
    where not exists (
      select from showroom.suggestion there
      where there.text = given.text and there.locale = given.locale and there.kind = given.kind
        and there.concept is not distinct from given.concept)`)
}
