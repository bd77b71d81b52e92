import { newId } from '../../../kernel/id.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { locales } from '../../../kernel/locale.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { scriptOf } from '../../../language/index.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import type { Origin, PartyKind } from './party.ts'
import { indexed, SPELLING_ANALYSIS } from './spelling-keys.ts'

export interface GivenSpelling {
  readonly spelling: string
  readonly language?: Locale | undefined
  readonly origin: Origin
}

/** Adds spellings that a party does not have yet; gives how many were new. */
export function addSpellings(
  tx: Tx,
  party: { readonly id: string; readonly kind: PartyKind },
  spellings: readonly GivenSpelling[],
  now: Temporal.Instant,
): Promise<number> {
  const rows = spellings.map(({ spelling, language = null, origin }) => {
    const tidy = spelling.normalize('NFC').trim()
    return { id: newId(), spelling: tidy, language, script: scriptOf(tidy) ?? null, origin, ...indexed(tidy, party.kind) }
  })
  return tx.run(sql`
    insert into directory.party_spelling (id, party_id, spelling, language, script, origin, keys, begins, analysis, created_at)
    select id, ${party.id}, spelling, language, script, origin,
      array(select jsonb_array_elements_text(keys)), begins, ${SPELLING_ANALYSIS}, ${now}
    from jsonb_to_recordset(${json(rows)}::jsonb)
      as given (id uuid, spelling text, language text, script text, origin text, keys jsonb, begins text)
    where spelling <> ''
    on conflict (party_id, spelling) do nothing`)
}

/** Makes the printed names spellings; what was printed before stays one, as a former name. */
export async function printNames(
  tx: Tx,
  party: { readonly id: string; readonly kind: PartyKind },
  names: LocalizedText,
  now: Temporal.Instant,
): Promise<void> {
  const printed = locales.flatMap((language) => {
    const spelling = names[language]?.normalize('NFC').trim()
    return spelling ? [{ spelling, language, origin: 'printed' as const }] : []
  })
  const words = printed.map(({ spelling }) => spelling)
  await tx.run(sql`
    update directory.party_spelling set origin = case when spelling = any(${words}::text[]) then 'printed' else 'former' end
    where party_id = ${party.id} and (origin = 'printed' or spelling = any(${words}::text[]))`)
  await addSpellings(tx, party, printed, now)
}

/** Makes the keys of a party's spellings anew, as for a party of another kind. */
export async function indexAnew(tx: Tx, party: { readonly id: string; readonly kind: PartyKind }): Promise<void> {
  const rows = await tx.rows(sql<{ id: string; spelling: string }>`
    select id, spelling from directory.party_spelling where party_id = ${party.id}`)
  const made = rows.map(({ id, spelling }) => ({ id, ...indexed(spelling, party.kind) }))
  await tx.run(sql`
    update directory.party_spelling s
    set keys = array(select jsonb_array_elements_text(given.keys)), begins = given.begins, analysis = ${SPELLING_ANALYSIS}
    from jsonb_to_recordset(${json(made)}::jsonb) as given (id uuid, keys jsonb, begins text) where s.id = given.id`)
}
