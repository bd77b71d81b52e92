import type { Reader } from '../../../platform/database/database.ts'
import { type Account, accountsOfParties } from '../../directory/index.ts'
import { partiesOf } from '../projects/party/party.queries.ts'
import { ownRoles } from './own-project.ts'

/** Those who sign in for a side of a project. */
export async function partnerAccounts(db: Reader, projectId: string): Promise<Account[]> {
  const sides = (await partiesOf(db, projectId)).filter(({ role }) => (ownRoles as readonly string[]).includes(role))
  return sides.length === 0 ? [] : accountsOfParties(db, [...new Set(sides.map(({ currentId }) => currentId))])
}
