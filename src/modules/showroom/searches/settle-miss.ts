import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { missWords } from './miss-words.ts'

/** Forgets a search in vain, in whatever language: the glossary answers it now. Should it be in vain again, it is counted again. */
export async function settleMiss(tx: Tx, searched: string): Promise<void> {
  await tx.run(sql`delete from showroom.search_miss where words = ${missWords(searched) ?? searched}`)
}
