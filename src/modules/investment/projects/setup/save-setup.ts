import { decimal, roundTo } from '../../../../kernel/decimal.ts'
import { AppError } from '../../../../kernel/errors.ts'
import { newId } from '../../../../kernel/id.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import { json, sql } from '../../../../platform/database/sql.ts'
import { record } from '../../../../platform/events/record.ts'
import { allow } from '../../access.ts'
import { stages } from '../stage/stage.ts'
import type { SaveSector, SavePost, SetLimit, SetOfficer } from './setup.schema.ts'

const subject = (id: string) => ({ type: 'investment', id })

/** Adds a sector, or changes the one of this code; a set-aside one is no longer offered. */
export async function saveSector(ctx: Ctx, input: SaveSector): Promise<void> {
  allow(ctx, 'investment.set')
  await transact(ctx, async (tx) => {
    await tx.run(sql`
      insert into investment.sector (code, names, position, archived)
      values (${input.code}, ${json(input.names)}, ${input.position ?? 100}, ${input.archived})
      on conflict (code) do update set names = excluded.names, position = excluded.position, archived = excluded.archived`)
    await record(tx, ctx, { type: 'sector.saved', subject: subject(input.code), data: { code: input.code } })
  })
}

/** Adds or changes a post that answers for projects. Errors: `rank_taken` at the field `rank`. */
export async function savePost(ctx: Ctx, input: SavePost): Promise<string> {
  allow(ctx, 'investment.set')
  const minor = String(roundTo(decimal(input.from), 2))
  return transact(ctx, async (tx) => {
    const id = input.id ?? newId()
    const taken = await tx.maybe(sql`select 1 from investment.answering_post where rank = ${input.rank} and id <> ${id}`)
    if (taken) throw new AppError('check_fields', 'invalid', { fields: { rank: { code: 'rank_taken' } } })
    await tx.run(sql`
      insert into investment.answering_post (id, names, from_minor, currency, rank)
      values (${id}, ${json(input.names)}, ${minor}::bigint, ${input.currency}, ${input.rank})
      on conflict (id) do update set names = excluded.names, from_minor = excluded.from_minor, currency = excluded.currency,
        rank = excluded.rank`)
    const data = { rank: input.rank, from: minor, currency: input.currency }
    await record(tx, ctx, { type: 'answering_post.saved', subject: subject(id), data })
    return id
  })
}

/** Says which post an account holds; none with an empty `postId`. */
export async function setOfficer(ctx: Ctx, { accountId, postId }: SetOfficer): Promise<void> {
  allow(ctx, 'investment.set')
  await transact(ctx, async (tx) => {
    await tx.run(sql`delete from investment.officer where account_id = ${accountId}`)
    if (postId) await tx.run(sql`insert into investment.officer (account_id, post_id) values (${accountId}, ${postId})`)
    await record(tx, ctx, { type: 'officer.set', subject: subject(accountId), data: { postId } })
  })
}

/** Says after how many days in a stage a project counts as stuck; without days never. */
export async function setStageLimit(ctx: Ctx, { stage, days }: SetLimit): Promise<void> {
  allow(ctx, 'investment.set')
  const known = stages.find((each) => each === stage && each !== 'dropped')
  if (!known) throw new AppError('check_fields', 'invalid', { fields: { stage: { code: 'invalid_choice' } } })
  await transact(ctx, async (tx) => {
    await tx.run(sql`delete from investment.stage_limit where stage = ${known}`)
    if (days) await tx.run(sql`insert into investment.stage_limit (stage, days) values (${known}, ${days})`)
    await record(tx, ctx, { type: 'stage_limit.set', subject: subject(known), data: { days: days ?? null } })
  })
}
