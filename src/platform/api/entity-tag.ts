import { createHash } from 'node:crypto'
import { ApiError } from './api-error.ts'

/** Tag of a representation (RFC 9110 §8.8.3): its digest, and the revision of what it shows where it has one. */
export function entityTag(body: string | Uint8Array, revision?: number): string {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return `"${revision === undefined ? '' : `r${revision}-`}${digest}"`
}

/** Whether the caller has this representation already. Compression may have made its tag a weak one. */
export function isFresh(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false
  return ifNoneMatch.trim() === '*' || tagsIn(ifNoneMatch).includes(tag)
}

/**
 * The revision that a write starts from. `If-Match` holds the tag of what the caller read, in whatever language; `*`
 * means "as it stands". 412 when it is an older one, 428 when none was named though it must be.
 */
export function matchRevision(ifMatch: string | null, now: number, needed: boolean): number {
  if (ifMatch === null && needed) throw new ApiError(428, 'precondition_needed')
  if (ifMatch === null || ifMatch.trim() === '*') return now
  if (tagsIn(ifMatch).some((tag) => tag.startsWith(`"r${now}-`))) return now
  throw new ApiError(412, 'changed_meanwhile')
}

function tagsIn(header: string): string[] {
  return header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
}
