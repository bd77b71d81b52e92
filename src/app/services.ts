import type { Logger } from 'pino'
import type { Actor } from '../kernel/actor.ts'
import type { Database } from '../platform/database/database.ts'
import type { FileStore } from '../platform/files/file-store.ts'

/** What the process opens once and every request uses. */
export interface Services {
  readonly db: Database
  readonly files: FileStore
  readonly log: Logger
  readonly publicUrl: string
  readonly demo: boolean
  readonly trustProxy: boolean
  actorOf(headers: Headers): Promise<Actor>
}
