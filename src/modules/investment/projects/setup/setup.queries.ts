import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import type { Currency } from '../../../../kernel/money.ts'
import type { Reader } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import type { Stage } from '../stage/stage.ts'

export interface Sector {
  readonly code: string
  readonly names: LocalizedText
  readonly position: number
  readonly archived: boolean
}

/** All sectors in the order of the house, set-aside ones last. */
export function sectors(db: Reader): Promise<Sector[]> {
  return db.rows(sql<Sector>`select code, names, position, archived from investment.sector order by archived, position, code`)
}

export interface AnsweringPost {
  readonly id: string
  readonly names: LocalizedText
  readonly fromMinor: bigint
  readonly currency: Currency
  readonly rank: number
}

/** The posts that answer for projects, the highest first. */
export function answeringPosts(db: Reader): Promise<AnsweringPost[]> {
  return db.rows(sql<AnsweringPost>`
    select id, names, from_minor as "fromMinor", currency, rank from investment.answering_post order by rank desc`)
}

export interface Officer {
  readonly accountId: string
  readonly name: string
  readonly postId: string | null
  readonly rank: number | null
}

/** Who of the house can answer for a project, with the post that each holds. */
export function officers(db: Reader): Promise<Officer[]> {
  return db.rows(sql<Officer>`
    select a.id as "accountId", a.name, o.post_id as "postId", p.rank
    from directory.account a left join investment.officer o on o.account_id = a.id
      left join investment.answering_post p on p.id = o.post_id
    where a.role in ('admin', 'staff') and a.disabled_at is null order by p.rank desc nulls last, a.name collate "und-x-icu", a.id`)
}

/** After how many days in a stage a project counts as stuck. */
export function stageLimits(db: Reader): Promise<{ stage: Stage; days: number }[]> {
  return db.rows(sql<{ stage: Stage; days: number }>`select stage, days from investment.stage_limit`)
}

export interface District {
  readonly slug: string
  readonly names: LocalizedText
}

/** Places of the house's own country that projects can stand in. */
export function districts(db: Reader): Promise<District[]> {
  return db.rows(sql<District>`select slug, names from directory.place order by slug`)
}
