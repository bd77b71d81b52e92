import { type Actor, anonymous } from '../../kernel/actor.ts'
import { AppError } from '../../kernel/errors.ts'
import { programOfKey } from '../../modules/directory/index.ts'
import { openLink } from '../../modules/trade/index.ts'
import { ApiError } from '../../platform/api/api-error.ts'
import type { Database } from '../../platform/database/database.ts'

/** Who calls: the holder of a key, the holder of an inquiry's token, or nobody. A session of the site counts for nothing here. */
export async function apiActor(db: Database, request: Request): Promise<Actor> {
  const header = request.headers.get('authorization')
  if (header === null) return anonymous
  const token = /^Bearer +(\S+) *$/i.exec(header)?.[1] ?? ''
  const found = token.startsWith('sv_') ? await programOfKey(db, token, Temporal.Now.instant()) : await buyerOf(db, token)
  if (found) return found
  throw new ApiError(401, 'key_unknown', { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } })
}

async function buyerOf(db: Database, token: string): Promise<Actor | undefined> {
  try {
    const inquiry = await openLink(db, token)
    return { kind: 'buyer', inquiryId: inquiry.id, name: inquiry.buyerName }
  } catch (error) {
    if (error instanceof AppError && error.kind === 'not_found') return undefined
    throw error
  }
}
