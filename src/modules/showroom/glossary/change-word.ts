import { AppError } from '../../../kernel/errors.ts'
import { builtIn, type Concept, fold, type Glossary } from '../../../language/index.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { keepWords } from '../product/keep-words.ts'
import { settleMiss } from '../searches/settle-miss.ts'
import { dropSuggestion, suggestThing } from '../suggest/keep-suggestions.ts'
import { glossaryForChange, readGlossary } from './current-glossary.ts'
import { type Word, type WordInput, writingOf } from './glossary-words.ts'
import { glossaryChanged, type GlossaryChange } from './glossary.events.ts'
import { markGoods, remakeNow } from './goods-of-words.ts'
import { thingsCalled } from './things-called.ts'

type State = 'own' | 'off' | 'gone'

/**
 * Adds a synonym to a thing; whoever searches next is understood by it, in every process. A word that names other things
 * already is refused (`word_names_another`) unless it may name them `also`. `searched` are the words of a search in vain
 * that it answers.
 */
export async function addWord(ctx: Ctx, concept: string, { also, ...word }: WordInput, searched?: string): Promise<void> {
  await changeWord(ctx, concept, word, 'word-added', async (tx, { thing, state, glossary }) => {
    if (state !== 'off' && has(thing, word)) throw new AppError('word_there', 'invalid')
    const others = thingsCalled(glossary, word).filter(({ id }) => id !== concept)
    if (others.length > 0 && !also) throw new AppError('word_names_another', 'invalid', { params: { id: others[0]!.id } })
    await settleMiss(tx, searched ?? word.term)
    return isBuiltIn(concept, word) ? undefined : 'own'
  })
}

/** Takes back a synonym that the house added; it can be added again. */
export function takeBackWord(ctx: Ctx, concept: string, word: Word): Promise<void> {
  return changeWord(ctx, concept, word, 'word-taken-back', async (_, { state }) => {
    if (state !== 'own') throw new AppError('changed_meanwhile', 'conflict')
    return 'gone'
  })
}

/** Switches a built-in synonym off: it means the thing no more, in searches and in names of goods. */
export function switchWordOff(ctx: Ctx, concept: string, word: Word): Promise<void> {
  return changeWord(ctx, concept, word, 'word-switched-off', async (_, { state }) => {
    if (state !== undefined || !isBuiltIn(concept, word)) throw new AppError('changed_meanwhile', 'conflict')
    return 'off'
  })
}

export function switchWordOn(ctx: Ctx, concept: string, word: Word): Promise<void> {
  return changeWord(ctx, concept, word, 'word-switched-on', async (_, { state }) => {
    if (state !== 'off') throw new AppError('changed_meanwhile', 'conflict')
    return undefined
  })
}

interface Before {
  readonly thing: Concept
  readonly state: State | undefined
  readonly glossary: Glossary
}

async function changeWord(
  ctx: Ctx,
  concept: string,
  word: Word,
  change: GlossaryChange,
  rule: (tx: Tx, before: Before) => Promise<State | undefined>,
): Promise<void> {
  allow(ctx, 'glossary.edit')
  const touched = await transact(ctx, async (tx) => {
    const glossary = await glossaryForChange(tx)
    const thing = glossary.concept(concept)
    if (!thing) throw new AppError('not_found', 'not_found')
    const row = await tx.maybe(sql<{ state: State }>`
      select state from showroom.glossary_term where ${exactly(concept, word)}`)
    const state = await rule(tx, { thing, state: row?.state, glossary })
    if (state === undefined) await tx.run(sql`delete from showroom.glossary_term where ${exactly(concept, word)}`)
    else
      await tx.run(sql`
        insert into showroom.glossary_term (concept, language, term, state) values (${concept}, ${word.language}, ${word.term}, ${state})
        on conflict (concept, language, term) do update set state = excluded.state, added_at = now()`)
    const after = await readGlossary(tx)
    const means = change === 'word-added' || change === 'word-switched-on'
    if (means) {
      await keepWords(tx, [{ [writingOf[word.language]]: word.term }], after)
      await suggestThing(tx, after.concept(concept)!)
    } else await dropSuggestion(tx, concept, word.term)
    await record(tx, ctx, glossaryChanged(concept, change, { ...word }))
    tx.onCommit(() => ctx.db.kept.forget('reference'))
    return markGoods(tx, { words: [word] })
  })
  await remakeNow(ctx, touched)
}

const exactly = (concept: string, { language, term }: Word) =>
  sql`concept = ${concept} and language = ${language} and term = ${term}`

const same = ({ language, term }: Word, other: string) => fold(term, writingOf[language]) === fold(other, writingOf[language])

const has = (thing: Concept, word: Word) => thing[word.language].some((term) => same(word, term))

const isBuiltIn = (concept: string, word: Word) => builtIn.concept(concept)?.[word.language].includes(word.term) ?? false
