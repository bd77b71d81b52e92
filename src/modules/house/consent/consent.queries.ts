import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'

/** One version of what buyers agree to. Version 1 is the text that the program brings along, and has no row. */
export interface Consent {
  readonly version: number
  readonly texts: LocalizedText
  readonly publishedAt: Temporal.Instant
}

const columns = sql`version, texts, published_at as "publishedAt"`

/** The version that is given, if it was published by the house. */
export function consentVersion(db: Reader, version: number): Promise<Consent | undefined> {
  return db.maybe(sql<Consent>`select ${columns} from house.consent where version = ${version}`)
}

/** All published versions, the newest first. */
export function consentVersions(db: Reader): Promise<Consent[]> {
  return db.rows(sql<Consent>`select ${columns} from house.consent order by version desc`)
}
