import { type Ctx, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { offerEvent } from '../offers/offer.events.ts'
import { lockInterest } from './handle-interest.ts'
import { interestEvent } from './interest.events.ts'

/** Erases who an investor is from an interest; what was looked for, the days and the project stay. */
export async function forgetInterest(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, (tx) => eraseInterest(tx, ctx, id))
}

/**
 * What the clock does: whoever the house has not heard of for its period (`keepBuyersMonths`) is forgotten. Those whose
 * interest became a project are kept as long as the project runs.
 */
export async function forgetOldInvestors(ctx: Ctx): Promise<number> {
  allow(ctx, 'investment.clock')
  const before = ctx.now.toZonedDateTimeISO(ctx.house.timeZone).subtract({ months: ctx.house.keepBuyersMonths }).toInstant()
  const interests = await ctx.db.rows(sql<{ id: string }>`
    select i.id from investment.interest i left join investment.project p on p.id = i.project_id
    where i.erased_at is null and i.updated_at < ${before}
      and (p.id is null or p.stage in ('full', 'dropped') and p.updated_at < ${before})`)
  for (const { id } of interests) await transact(ctx, (tx) => eraseInterest(tx, ctx, id))
  const requests = await ctx.db.rows(sql<{ id: string }>`
    select r.id from investment.offer_request r where r.erased_at is null and r.updated_at < ${before}
      and not exists (select from investment.offer_opening o where o.request_id = r.id and o.at >= ${before})`)
  for (const { id } of requests) await transact(ctx, (tx) => eraseRequest(tx, ctx, id))
  return interests.length + requests.length
}

async function eraseInterest(tx: Tx, ctx: Ctx, id: string): Promise<void> {
  const interest = await lockInterest(tx, id)
  if (interest.erasedAt !== null) return
  await tx.run(sql`
    update investment.interest set name = '—', company = '', email = '', phone = '', wechat = '', form_key = null, party_id = null,
      question = case when question = '' then '' else '—' end, erased_at = ${ctx.now}, revision = revision + 1
    where id = ${id}`)
  await tx.run(sql`update investment.interest_answer set body = '—' where interest_id = ${id}`)
  await record(tx, ctx, interestEvent('interest.forgotten', interest, {}))
}

/** Erases who asked for the documents of an offer; the link opens nothing any more. */
export async function forgetRequest(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, 'investment.write')
  await transact(ctx, (tx) => eraseRequest(tx, ctx, id))
}

async function eraseRequest(tx: Tx, ctx: Ctx, id: string): Promise<void> {
  const erased = await tx.maybe(sql<{ offerId: string }>`
    update investment.offer_request set name = '—', company = '', email = '', phone = '', wechat = '', form_key = null, party_id = null,
      reason = '—', decision_note = '', version = version + 1, erased_at = ${ctx.now},
      state = case when state = 'granted' then 'revoked' else state end
    where id = ${id} and erased_at is null returning offer_id as "offerId"`)
  if (erased) await record(tx, ctx, offerEvent('offer.access_forgotten', erased.offerId, { requestId: id }))
}
