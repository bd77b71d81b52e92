import { AppError } from '../../../../kernel/errors.ts'
import { locales } from '../../../../kernel/locale.ts'
import { detectLanguage } from '../../../../language/index.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { allow } from '../../policy.ts'
import type { PartyKind } from '../party.ts'
import { keepParty } from '../save-party.ts'
import { addSpellings } from '../spelling.rows.ts'
import type { TableRow } from './read-table.ts'

export interface ImportParties {
  readonly rows: readonly TableRow[]
  /** For rows that say none. */
  readonly kind: PartyKind
  readonly country?: string | undefined
  readonly onProgress?: (done: number) => void
}

export interface ImportedParties {
  readonly added: number
  /** Known under one of the names; further spellings were added. */
  readonly known: number
  readonly refused: readonly { readonly row: number; readonly code: string }[]
}

const TOLD_EVERY = 500

/**
 * Takes in a table of parties, row by row. Whoever is known under the same name letter by letter only gains spellings, so
 * that a table may come twice.
 */
export async function importParties(ctx: Ctx, { rows, kind, country, onProgress }: ImportParties): Promise<ImportedParties> {
  allow(ctx, 'party.save')
  const counts = { added: 0, known: 0 }
  const refused: { row: number; code: string }[] = []
  for (const [at, row] of rows.entries()) {
    try {
      counts[await transact(ctx, (tx) => take(tx, ctx, withDefaults(row, kind, country)))]++
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      refused.push({ row: row.row, code: Object.values(error.fields)[0]?.code ?? error.code })
    }
    if ((at + 1) % TOLD_EVERY === 0) onProgress?.(at + 1)
  }
  return { ...counts, refused }
}

type Wanted = TableRow & { readonly kind: PartyKind }

function withDefaults(row: TableRow, kind: PartyKind, country: string | undefined): Wanted {
  const [first] = row.spellings
  const named = Object.keys(row.names).length > 0
  const names = named || first === undefined ? row.names : { [detectLanguage(first) ?? 'en']: first }
  return { ...row, kind: row.kind ?? kind, country: row.country ?? country, names }
}

async function take(tx: Tx, ctx: Ctx, wanted: Wanted): Promise<'added' | 'known'> {
  const name = wanted.names['zh-Hans'] ?? locales.map((locale) => wanted.names[locale]).find((each) => each !== undefined)
  if (name === undefined) throw new AppError('name_in_one_language', 'invalid')
  const known = await tx.maybe(sql<{ id: string; kind: PartyKind }>`
    select p.id, p.kind from directory.party_spelling s join directory.party p on p.id = s.party_id
    where lower(s.spelling) = lower(${name}) and s.spelling = ${name} and p.kind = ${wanted.kind}
      and p.country is not distinct from ${wanted.country ?? null}
    order by p.created_at, p.id limit 1`)
  if (!known) {
    await keepParty(tx, ctx, wanted)
    return 'added'
  }
  const given = [
    ...locales.flatMap((language) => {
      const spelling = wanted.names[language]
      return spelling ? [{ spelling, language, origin: 'import' as const }] : []
    }),
    ...wanted.spellings.map((spelling) => ({ spelling, origin: 'import' as const })),
  ]
  await addSpellings(tx, known, given, ctx.now)
  return 'known'
}
