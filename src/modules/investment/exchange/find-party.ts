import { LIKELY_SAME } from '../../../language/index.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { type Party, resolveParties } from '../../directory/index.ts'

/** Whom a name in a sheet means. */
export interface FoundParty {
  readonly name: string
  readonly known: Party | undefined
  /** Not the same, but worth a look before a new party is made. */
  readonly similar: Party | undefined
  /** Two or more bear the name equally well. */
  readonly unclear: readonly Party[]
}

/** The party that a name under any spelling means; none where nobody is claimed to be the same. A place is no party to a deal. */
export async function findParty(db: Reader, name: string): Promise<FoundParty> {
  const matches = (await resolveParties(db, { name })).filter(({ party }) => party.kind !== 'place')
  const [best] = matches
  const same = matches.filter(({ score }) => score >= LIKELY_SAME && score === best?.score)
  if (same.length > 1) return { name, known: undefined, similar: undefined, unclear: same.map(({ party }) => party) }
  if (same.length === 1) return { name, known: best?.party, similar: undefined, unclear: [] }
  return { name, known: undefined, similar: best?.party, unclear: [] }
}

// Words that only an authority bears in its name.
const authority =
  /хокимият|ҳокимлик|hokimlig|hokimiyat|министерств|вазирлик|vazirlig|комитет|qo[ʻ'‘]mita|агентств|agentlig|администрац|правительств|政府|委员会|商务局|商务厅|ministry|committee|government|administration/iu

/** What a name that nobody bears becomes. */
export const newPartyKind = (name: string): 'company' | 'agency' => (authority.test(name) ? 'agency' : 'company')
