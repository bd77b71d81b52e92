import { newId } from '../../../kernel/id.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { limitRate } from '../../../platform/http/rate-limit.ts'
import { allow } from '../access.ts'
import { partyOf } from '../interest/known-contact.ts'
import { checkStranger, formKey, formsPerHour } from '../interest/receive-form.ts'
import { offerEvent } from './offer.events.ts'
import { noOffer } from './offer.row.ts'
import type { AskAccess } from './request.ts'

/**
 * Asks to read the documents of a published offer; the same form sent twice is one request. Errors: `looks_automatic`,
 * `too_many_tries`, on `consent` `consent_changed`.
 */
export async function askAccess(
  ctx: Ctx,
  input: AskAccess & { readonly offerId: string },
  remote: string,
  demo = false,
): Promise<string> {
  allow(ctx, 'investment.ask')
  checkStranger(ctx, input)
  return transact(ctx, async (tx) => {
    if (!demo) await limitRate(ctx, `offer access ${remote}`, formsPerHour, 3600, tx)
    const offer = await tx.maybe(sql`select from investment.offer where id = ${input.offerId} and published_at is not null`)
    if (!offer) throw noOffer()
    const id = newId()
    const partyId = partyOf(ctx.actor)
    const key = formKey(ctx, input.offerId, partyId === null ? input : { ...input, partyId })
    const fresh = await tx.maybe(sql<{ id: string }>`
      insert into investment.offer_request (id, offer_id, state, locale, name, company, email, phone, wechat, reason,
        consent_version, consent_at, form_key, answer_due_at, party_id, demo, created_at, updated_at)
      values (${id}, ${input.offerId}, 'asked', ${ctx.locale}, ${input.name}, ${input.company}, ${input.email}, ${input.phone},
        ${input.wechat}, ${input.reason}, ${ctx.house.consentVersion}, ${ctx.now}, ${key},
        ${ctx.now.add({ hours: ctx.house.answerWithinHours })}, ${partyId}, ${demo}, ${ctx.now}, ${ctx.now})
      on conflict (form_key) do nothing returning id`)
    if (!fresh) return (await tx.one(sql<{ id: string }>`select id from investment.offer_request where form_key = ${key}`)).id
    await record(tx, ctx, offerEvent('offer.access_asked', input.offerId, { requestId: id }))
    return id
  })
}
