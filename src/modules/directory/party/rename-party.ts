import { isDeepStrictEqual } from 'node:util'
import { locales } from '../../../kernel/locale.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { lockParty } from './party.row.ts'
import { addSpellings, printNames } from './spelling.rows.ts'

interface RenameParty {
  readonly partyId: string
  readonly from: LocalizedText
  readonly to: LocalizedText
  readonly now: Temporal.Instant
}

/**
 * Follows a change of names elsewhere, in that transaction: what was printed there is printed here, as long as nobody chose
 * other names for the party; else the new ones become spellings.
 */
export async function renameParty(tx: Tx, { partyId, from, to, now }: RenameParty): Promise<void> {
  const party = await lockParty(tx, partyId)
  if (isDeepStrictEqual(party.names, from)) {
    if (isDeepStrictEqual(from, to)) return
    await tx.run(sql`
      update directory.party set names = ${json(to)}, revision = revision + 1, updated_at = ${now} where id = ${partyId}`)
    await printNames(tx, party, to, now)
    return
  }
  const spellings = locales.flatMap((language) => {
    const spelling = to[language]
    return spelling ? [{ spelling, language, origin: 'staff' as const }] : []
  })
  await addSpellings(tx, party, spellings, now)
}
