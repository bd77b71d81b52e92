import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { type Glossary, searchWords } from '../../../language/index.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'

/**
 * Puts the words by which goods are found into the dictionary for who misspells them. In the transaction that writes the
 * goods; nobody waits for another, so that a word written twice at once stands there twice, which does no harm.
 */
export async function keepWords(tx: Tx, goods: readonly LocalizedText[], glossary: Glossary): Promise<void> {
  const words = searchWords(
    goods.flatMap((names) => Object.values(names).filter((name) => name !== undefined)),
    glossary,
  )
  await tx.run(sql`
    insert into showroom.word (word, key)
    select given.word, given.key from jsonb_to_recordset(${json(words)}::jsonb) as given (word text, key text)
    where not exists (select from showroom.word there where there.word = given.word)`)
}
