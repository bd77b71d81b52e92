import { type Glossary, type OwnConcept, type OwnTerm, withOwn } from '../../../language/index.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { AskedFilter, ProductFilter } from '../product/product-filter.ts'

/** The glossary as the house has it now: the built-in one with the house's own words over it. */
export function currentGlossary({ db }: Pick<Ctx, 'db'>): Promise<Glossary> {
  return db.kept.keep('glossary', 'reference', async () => ofVersion(db, await db.one(sql<Version>`${version}`)))
}

/** A filter as it is asked now: its words are understood by the house's glossary. */
export async function askedNow(ctx: Ctx, filter: ProductFilter): Promise<AskedFilter> {
  return { ...filter, glossary: await currentGlossary(ctx) }
}

/**
 * The glossary for whoever writes goods: it stays as it is until the transaction ends. Called before names are read: a word
 * that is added at this moment is either seen here, or finds the goods that are written.
 */
export async function glossaryForGoods(tx: Tx): Promise<Glossary> {
  return ofVersion(tx, await tx.one(sql<Version>`${version} for share`))
}

/** The glossary for whoever changes it: one at a time. */
export async function glossaryForChange(tx: Tx): Promise<Glossary> {
  return ofVersion(tx, await tx.one(sql<Version>`${version} for update`))
}

interface Version {
  readonly version: string
}

const version = sql`select version::text as version from showroom.glossary_version`

// The same version is the same glossary, whoever reads it: to lay it over the built-in one takes longer than to ask.
const known = new Map<string, Glossary>()
const mostKnown = 8

async function ofVersion(db: Reader, { version: name }: Version): Promise<Glossary> {
  const found = known.get(name)
  if (found) return found
  const glossary = await readGlossary(db)
  if (known.size >= mostKnown) known.delete(known.keys().next().value!)
  known.set(name, glossary)
  return glossary
}

/** The glossary as these rows make it, also before others see them. */
export async function readGlossary(db: Reader): Promise<Glossary> {
  const [concepts, terms] = await Promise.all([
    db.rows(sql<OwnConcept>`select id, hs, broader from showroom.glossary_concept where removed_at is null order by id`),
    db.rows(sql<OwnTerm>`
      select t.concept, t.language, t.term, t.state = 'off' as off from showroom.glossary_term t
      where t.state <> 'gone' and not exists (
        select from showroom.glossary_concept c where c.id = t.concept and c.removed_at is not null)
      order by t.concept, t.added_at, t.term`),
  ])
  return withOwn({ concepts: concepts.map(({ broader, ...rest }) => ({ ...rest, ...(broader ? { broader } : {}) })), terms })
}
