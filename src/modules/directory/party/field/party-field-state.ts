import type { Locale } from '../../../../kernel/locale.ts'
import type { Reader } from '../../../../platform/database/database.ts'
import type { FormValues } from '../../../../platform/http/form.ts'
import type { PartyKind } from '../party.ts'
import { partyById } from '../party.queries.ts'
import { printedName } from '../printed-names.ts'
import { resolveKnown } from '../resolve-known.ts'
import type { PartyMatch } from '../resolve-parties.ts'

/** What a `PartyField` shows: the name in its input, whom it may mean, and who is chosen. */
export interface PartyFieldState {
  readonly name: string
  readonly chosen: string
  readonly candidates: readonly PartyMatch[]
}

interface Question {
  readonly field: string
  readonly kind: PartyKind
  readonly locale: Locale
  /** What was typed, when the form was refused. */
  readonly values?: FormValues | undefined
  /** Who is stored. */
  readonly partyId?: string | null | undefined
}

/** Reads what a field is to show: after a refusal whom the typed name may mean, else who is stored. */
export async function partyFieldState(db: Reader, { field, kind, locale, values, partyId }: Question): Promise<PartyFieldState> {
  const typed = values?.[`${field}.name`]
  if (typed !== undefined) {
    const candidates = await candidatesFor(db, typed, kind, false)
    return { name: typed, chosen: values?.[`${field}.shown`] === typed ? (values[`${field}.id`] ?? '') : '', candidates }
  }
  const party = partyId ? await partyById(db, partyId) : undefined
  if (!party) return { name: '', chosen: '', candidates: [] }
  const { text } = printedName(party, locale)
  return { name: text, chosen: party.id, candidates: [{ party, score: 1, reason: 'characters', spelling: text }] }
}

/** Whom a name may mean, while it is typed or after. */
export async function candidatesFor(db: Reader, name: string, kind: PartyKind, typing: boolean): Promise<PartyMatch[]> {
  return name.trim() === '' ? [] : resolveKnown(db, { name, kind, limit: 6, typing })
}
