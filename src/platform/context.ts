import type { Actor } from '../kernel/actor.ts'
import type { Locale } from '../kernel/locale.ts'
import type { Database, Tx } from './database/database.ts'
import type { FileStore } from './files/file-store.ts'
import type { HouseSettings } from './settings/house.ts'

/** What a request or a job works with: who asks, when, in which language, of which house. */
export interface Ctx {
  readonly db: Database
  readonly files: FileStore
  readonly actor: Actor
  readonly locale: Locale
  readonly now: Temporal.Instant
  readonly house: HouseSettings
  /** Address of the house for links that leave it, without a slash at the end. */
  readonly publicUrl: string
}

/** One transaction for one verb. */
export function transact<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
  return ctx.db.inTransaction(work)
}

/** Today's date where the house stands. */
export function today(ctx: Pick<Ctx, 'now' | 'house'>): Temporal.PlainDate {
  return ctx.now.toZonedDateTimeISO(ctx.house.timeZone).toPlainDate()
}
