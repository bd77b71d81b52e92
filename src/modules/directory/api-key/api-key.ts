import { createHash, randomBytes } from 'node:crypto'
import type { Scope } from '../../../kernel/scope.ts'

/** A program's key as people see it: the key itself is shown once, when it is made. */
export interface ApiKey {
  readonly id: string
  readonly name: string
  /** The first signs, by which people tell keys apart. */
  readonly hint: string
  readonly scopes: readonly Scope[]
  readonly makerId: string | null
  readonly createdBy: string
  readonly createdAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant | null
  readonly lastUsedAt: Temporal.Instant | null
  readonly revokedAt: Temporal.Instant | null
}

const shape = /^sv_[A-Za-z0-9_-]{43}$/

/** 256 random bits: nobody guesses it, so a plain digest is enough to store. */
export function newSecret(): { secret: string; digest: Buffer; hint: string } {
  const secret = `sv_${randomBytes(32).toString('base64url')}`
  return { secret, digest: digestOf(secret), hint: secret.slice(0, 9) }
}

/** Whether a text can be a key at all. */
export function looksLikeKey(text: string): boolean {
  return shape.test(text)
}

export function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
