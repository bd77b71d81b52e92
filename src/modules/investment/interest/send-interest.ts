import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { lineTotal } from '../../../kernel/money.ts'
import { type Ctx, today, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { nextInSeries } from '../../../platform/database/series.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { limitRate } from '../../../platform/http/rate-limit.ts'
import { allow } from '../access.ts'
import { interestEvent } from './interest.events.ts'
import type { ChangeProfile, SendInterest } from './interest.schema.ts'
import { checkStranger, formKey, formsPerHour } from './receive-form.ts'
import { partyOf } from './known-contact.ts'
import { publicSubject } from './subject.queries.ts'

/**
 * An investor's interest in what is published, without an account or with one; the same form sent twice is one. Errors:
 * `looks_automatic`, `too_many_tries`, `subject_not_found`, on `consent` `consent_changed`.
 */
export async function sendInterest(
  ctx: Ctx,
  input: SendInterest,
  remote: string,
  demo = false,
): Promise<{ id: string; number: string }> {
  allow(ctx, 'investment.ask')
  checkStranger(ctx, input)
  return transact(ctx, async (tx) => {
    if (!demo) await limitRate(ctx, `interest ${remote}`, formsPerHour, 3600, tx)
    await publicSubject(tx, input)
    const partyId = partyOf(ctx.actor)
    await requireSector(tx, input.sectorCode)
    const key = formKey(ctx, input.id, partyId === null ? input : { ...input, partyId })
    const before = await tx.maybe(sql<{ id: string; number: string }>`
      select id, number from investment.interest where form_key = ${key}`)
    if (before) return before
    const { year } = today(ctx)
    const id = newId()
    const number = `E-${year}-${String(await nextInSeries(tx, `interest-${year}`)).padStart(4, '0')}`
    const { minor, currency } = moneyOf(input)
    const answerDueAt = ctx.now.add({ hours: ctx.house.answerWithinHours })
    await tx.run(sql`
      insert into investment.interest (id, number, state, locale, subject_kind, subject_id, name, company, email, phone, wechat,
        question, sector_code, money_minor, money_currency, area_ha, power_mw, rail, consent_version, consent_at, form_key,
        answer_due_at, party_id, demo, created_at, updated_at)
      values (${id}, ${number}, 'new', ${ctx.locale}, ${input.kind}, ${input.id}, ${input.name}, ${input.company}, ${input.email},
        ${input.phone}, ${input.wechat}, ${input.question}, ${input.sectorCode}, ${minor}::bigint, ${currency},
        ${input.areaHa ?? null}, ${input.powerMw ?? null}, ${input.rail}, ${ctx.house.consentVersion}, ${ctx.now}, ${key},
        ${answerDueAt}, ${partyId}, ${demo}, ${ctx.now}, ${ctx.now})`)
    const about = { subjectKind: input.kind, subjectId: input.id, answerDueAt: String(answerDueAt) }
    await record(tx, ctx, interestEvent('interest.received', { id, number }, about))
    return { id, number }
  })
}

/** Money in minor units, as the table holds it. */
export function moneyOf({ money, moneyCurrency }: Pick<ChangeProfile, 'money' | 'moneyCurrency'>) {
  if (money === undefined) return { minor: null, currency: null }
  return { minor: String(lineTotal(money, '1', moneyCurrency).minor), currency: moneyCurrency }
}

export async function requireSector(tx: Tx, code: string | null): Promise<void> {
  if (code === null || (await tx.maybe(sql`select from investment.sector where code = ${code}`))) return
  throw new AppError('check_fields', 'invalid', { fields: { sectorCode: { code: 'invalid_choice' } } })
}
