import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { type Interest, interestColumns } from '../interest/interest.ts'
import { type OfferRequest, requestColumns } from '../offers/request.ts'
import { idsOfParty, ownParty } from './own-party.ts'

/** What was said in answer to an interest. */
export interface OwnAnswer {
  readonly interestId: string
  readonly body: string
  readonly at: Temporal.Instant
}

export interface OwnInterest extends Interest {
  readonly answers: readonly OwnAnswer[]
}

/** What the investor who reads was interested in, the newest first, with the answers. */
export async function ownInterests(ctx: Ctx): Promise<OwnInterest[]> {
  const interests = await ctx.db.rows(sql<Interest>`
    select ${interestColumns} from investment.interest i
    where i.party_id in (${idsOfParty(ownParty(ctx))}) and i.erased_at is null order by i.created_at desc, i.id limit 100`)
  const answers = await ctx.db.rows(sql<OwnAnswer>`
    select interest_id as "interestId", body, at from investment.interest_answer
    where interest_id = any(${interests.map(({ id }) => id)}::uuid[]) order by at, id`)
  const byInterest = Map.groupBy(answers, ({ interestId }) => interestId)
  return interests.map((interest) => ({ ...interest, answers: byInterest.get(interest.id) ?? [] }))
}

export interface OwnRequest extends OfferRequest {
  readonly product: LocalizedText
  /** Null where the offer is shown no more. */
  readonly offerSlug: string | null
}

/** Which documents of offers the investor who reads asked for, the newest first. */
export async function ownRequests(ctx: Ctx): Promise<OwnRequest[]> {
  return ctx.db.rows(sql<OwnRequest>`
    select ${requestColumns}, o.product, case when o.published_at is not null then o.slug end as "offerSlug"
    from investment.offer_request r join investment.offer o on o.id = r.offer_id
    where r.party_id in (${idsOfParty(ownParty(ctx))}) and r.erased_at is null order by r.created_at desc, r.id limit 100`)
}
