import { AppError } from '../../../kernel/errors.ts'
import {
  builtIn,
  type Concept,
  convert,
  type Glossary,
  WRITTEN_LANGUAGES,
  type WrittenLanguage,
} from '../../../language/index.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { eventsOf, type RecordedEvent } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { glossarySubject } from './glossary.events.ts'
import { goodsOfThing } from './goods-of-words.ts'
import { readGlossary } from './current-glossary.ts'

/** A word of a thing: as it came with the program, or what the house made of it. */
export interface ThingWord {
  readonly language: WrittenLanguage
  readonly term: string
  /** Uzbek in the other script. */
  readonly cyrillic?: string
  readonly state: 'built-in' | 'own' | 'off' | 'gone'
}

/** One thing as its page shows it. */
export interface ShownThing {
  readonly thing: Concept
  readonly own: boolean
  readonly removed: boolean
  readonly revision: number
  readonly words: readonly ThingWord[]
  readonly wider: Concept | undefined
  readonly narrower: readonly Concept[]
  readonly goods: number
  readonly history: readonly RecordedEvent[]
}

interface OwnRow {
  readonly hs: string
  readonly broader: string | null
  readonly revision: number
  readonly removed: boolean
}

/** A thing with everything that the house did to it; not found when nobody ever knew it. */
export async function shownThing(ctx: Ctx, id: string): Promise<ShownThing> {
  allow(ctx, 'glossary.edit')
  const [glossary, own, rows, history, goods] = await Promise.all([
    readGlossary(ctx.db),
    ctx.db.maybe(sql<OwnRow>`
      select hs, broader, revision, removed_at is not null as removed from showroom.glossary_concept where id = ${id}`),
    ctx.db.rows(sql<{ language: WrittenLanguage; term: string; state: 'own' | 'off' | 'gone' }>`
      select language, term, state from showroom.glossary_term where concept = ${id} order by added_at, term`),
    eventsOf(ctx.db, [glossarySubject(id)]),
    goodsOfThing(ctx.db, id),
  ])
  const base = builtIn.concept(id)
  const thing = glossary.concept(id) ?? (own && removedThing(id, own, rows))
  if (!thing) throw new AppError('not_found', 'not_found')
  const words = WRITTEN_LANGUAGES.flatMap((language) => {
    const changed = rows.filter((row) => row.language === language)
    const there = (base?.[language] ?? []).filter((term) => !changed.some((row) => row.term === term && row.state === 'off'))
    return [...there.map((term) => ({ language, term, state: 'built-in' as const })), ...changed]
  })
  return {
    thing,
    own: base === undefined,
    removed: own?.removed ?? false,
    revision: own?.revision ?? 0,
    words: words.map((word) => (word.language === 'uz' ? { ...word, cyrillic: convert(word.term, 'uz-Cyrl') } : word)),
    wider: thing.broader === undefined ? undefined : glossary.concept(thing.broader),
    narrower: narrowerThan(glossary, id),
    goods,
    history,
  }
}

const narrowerThan = (glossary: Glossary, id: string): readonly Concept[] =>
  glossary.concepts.filter(({ broader }) => broader === id).slice(0, 60)

function removedThing(
  id: string,
  { hs, broader }: OwnRow,
  rows: readonly { language: WrittenLanguage; term: string }[],
): Concept {
  const of = (language: WrittenLanguage) => rows.filter((row) => row.language === language).map(({ term }) => term)
  return { id, hs, uz: of('uz'), ru: of('ru'), zh: of('zh'), en: of('en'), ...(broader === null ? {} : { broader }) }
}

/** Things of the house that were removed, to be put back. */
export async function removedThings(ctx: Ctx): Promise<readonly Concept[]> {
  allow(ctx, 'glossary.edit')
  const [things, words] = await Promise.all([
    ctx.db.rows(sql<OwnRow & { id: string }>`
      select id, hs, broader, revision, true as removed from showroom.glossary_concept where removed_at is not null
      order by removed_at desc limit 500`),
    ctx.db.rows(sql<{ concept: string; language: WrittenLanguage; term: string }>`
      select t.concept, t.language, t.term from showroom.glossary_term t join showroom.glossary_concept c on c.id = t.concept
      where c.removed_at is not null order by t.added_at, t.term`),
  ])
  return things.map((row) =>
    removedThing(
      row.id,
      row,
      words.filter(({ concept }) => concept === row.id),
    ),
  )
}
