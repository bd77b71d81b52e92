import { z } from 'zod'
import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { type Glossary, slugify, WRITTEN_LANGUAGES, type WrittenLanguage } from '../../../language/index.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { revisionField, text } from '../../../platform/http/fields.ts'
import { allow } from '../access.ts'
import { keepWords } from '../product/keep-words.ts'
import { settleMiss } from '../searches/settle-miss.ts'
import { dropThing, suggestThing } from '../suggest/keep-suggestions.ts'
import { glossaryForChange, readGlossary } from './current-glossary.ts'
import { linesOf, longestTerm, type Word, wordOf, writingOf } from './glossary-words.ts'
import { glossaryChanged, type GlossaryChange } from './glossary.events.ts'
import { markGoods, remakeNow } from './goods-of-words.ts'
import { thingsCalled } from './things-called.ts'

const hs = text(20)
  .transform((typed) => typed.replace(/[\s.]/g, ''))
  .refine((code) => /^\d{4}(\d{2})?$/.test(code), 'hs_heading')

const lines = text(2_000)
  .transform(linesOf)
  .refine((found) => found.length <= 20, 'too_many_words')
  .refine((found) => found.every((line) => line.length <= longestTerm), 'too_long')

/** What a house may say of a thing of its own: HS code, and the name of the next wider thing. */
export const thingEdit = z.object({ hs, broader: text(longestTerm), revision: revisionField })

/** A new thing; its names by language, one a line, the preferred one first. */
export const thingInput = z
  .object({ hs, broader: text(longestTerm), uz: lines, 'uz-Cyrl': lines, ru: lines, 'zh-Hans': lines, en: lines })
  .refine(
    (given) => given.uz.length + given['uz-Cyrl'].length + given.ru.length + given['zh-Hans'].length + given.en.length > 0,
    {
      message: 'name_in_one_language',
      path: ['names'],
    },
  )
  .transform(({ hs: code, broader, ...given }) => ({
    hs: code,
    broader,
    words: [
      ...given.uz.map((term) => wordOf('uz', term)),
      ...given['uz-Cyrl'].map((term) => wordOf('uz-Cyrl', term)),
      ...given.ru.map((term) => wordOf('ru', term)),
      ...given['zh-Hans'].map((term) => wordOf('zh-Hans', term)),
      ...given.en.map((term) => wordOf('en', term)),
    ],
  }))

export type ThingInput = z.output<typeof thingInput>
export type ThingEdit = z.output<typeof thingEdit>

/** Adds a thing that the glossary does not know; `searched` are the words of a search in vain that it answers. */
export async function addThing(ctx: Ctx, input: ThingInput, searched?: string): Promise<{ readonly id: string }> {
  allow(ctx, 'glossary.edit')
  const { id, touched } = await transact(ctx, async (tx) => {
    const glossary = await glossaryForChange(tx)
    const id = await freeId(tx, input.words)
    await tx.run(sql`
      insert into showroom.glossary_concept (id, hs, broader) values (${id}, ${input.hs}, ${widerThing(glossary, input.broader)})`)
    await tx.run(sql`
      insert into showroom.glossary_term (concept, language, term, state, added_at)
      select ${id}, language, term, 'own', now() + at * interval '1 microsecond'
      from jsonb_to_recordset(${json(input.words.map((word, at) => ({ ...word, at })))}::jsonb) as given (language text, term text, at int)
      on conflict do nothing`)
    if (searched) await settleMiss(tx, searched)
    return { id, touched: await toldThing(tx, ctx, id, 'thing-added', input.words, { hs: input.hs }) }
  })
  await remakeNow(ctx, touched)
  return { id }
}

/** Changes code and wider thing of a thing of the house; a conflict when someone else changed it since. */
export async function editThing(ctx: Ctx, id: string, input: ThingEdit): Promise<void> {
  allow(ctx, 'glossary.edit')
  const touched = await transact(ctx, async (tx) => {
    const broader = widerThing(await glossaryForChange(tx), input.broader, id)
    const changed = await tx.run(sql`
      update showroom.glossary_concept set hs = ${input.hs}, broader = ${broader}, revision = revision + 1
      where id = ${id} and removed_at is null and revision = ${input.revision}`)
    if (changed === 0) throw new AppError('changed_meanwhile', 'conflict')
    return toldThing(tx, ctx, id, 'thing-changed', [], { hs: input.hs, broader })
  })
  await remakeNow(ctx, touched)
}

/** Takes a thing of the house out of the glossary, with its words; it can be put back. */
export async function removeThing(ctx: Ctx, id: string): Promise<void> {
  await setRemoved(ctx, id, true)
}

export async function putThingBack(ctx: Ctx, id: string): Promise<void> {
  await setRemoved(ctx, id, false)
}

async function setRemoved(ctx: Ctx, id: string, removed: boolean): Promise<void> {
  allow(ctx, 'glossary.edit')
  const touched = await transact(ctx, async (tx) => {
    await glossaryForChange(tx)
    const changed = await tx.run(sql`
      update showroom.glossary_concept set removed_at = ${removed ? ctx.now : null}, revision = revision + 1
      where id = ${id} and (removed_at is null) = ${removed}`)
    if (changed === 0) throw new AppError('changed_meanwhile', 'conflict')
    const words = await tx.rows(sql<Word>`
      select language, term from showroom.glossary_term where concept = ${id} and state = 'own'`)
    return toldThing(tx, ctx, id, removed ? 'thing-removed' : 'thing-put-back', words)
  })
  await remakeNow(ctx, touched)
}

async function toldThing(
  tx: Tx,
  ctx: Ctx,
  id: string,
  change: GlossaryChange,
  words: readonly Word[],
  data: Record<string, unknown> = {},
): Promise<string[]> {
  const glossary = await readGlossary(tx)
  const thing = glossary.concept(id)
  if (thing) {
    await keepWords(
      tx,
      words.map(({ language, term }) => ({ [writingOf[language]]: term })),
      glossary,
    )
    await suggestThing(tx, thing)
  } else await dropThing(tx, id)
  await record(tx, ctx, glossaryChanged(id, change, data))
  tx.onCommit(() => ctx.db.kept.forget('reference'))
  return markGoods(tx, { words, thing: id })
}

/** The thing that is called so in any language; refused when there is none, or when it would be wider than itself. */
function widerThing(glossary: Glossary, name: string, own?: string): string | null {
  if (name === '') return null
  const called = WRITTEN_LANGUAGES.flatMap((language: WrittenLanguage) => thingsCalled(glossary, { language, term: name }))
  const found = glossary.concept(name) ?? called[0]
  if (!found) throw new AppError('wider_unknown', 'invalid')
  for (let at = found, steps = 0; steps < 50; steps++) {
    if (at.id === own) throw new AppError('wider_in_circle', 'invalid')
    const next = at.broader === undefined ? undefined : glossary.concept(at.broader)
    if (!next) break
    at = next
  }
  return found.id
}

async function freeId(tx: Tx, words: readonly Word[]): Promise<string> {
  const named = words.find(({ language }) => language === 'en') ?? words.find(({ language }) => language !== 'zh') ?? words[0]
  const slug = named ? slugify({ [writingOf[named.language]]: named.term }).slice(0, 40) : ''
  const wanted = `own-${slug.length > 3 ? slug : newId().slice(-12)}`
  const taken = await tx.maybe(sql`select 1 from showroom.glossary_concept where id = ${wanted}`)
  return taken ? `${wanted}-${newId().slice(-6)}` : wanted
}
