import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { recordTrade } from '../events.ts'
import { noInquiry } from '../inquiry/inquiry.row.ts'
import { openInquiryStates } from '../inquiry/inquiry.ts'
import { answeringMaker, lockConcerned } from './held-by-maker.ts'
import type { AnswerLines } from './maker.schema.ts'

/** A maker names price, lead time and stock for own lines of an open inquiry; the last answer to a line stands. */
export async function answerLines(ctx: Ctx, { inquiryId, lines }: AnswerLines): Promise<void> {
  const makerId = answeringMaker(ctx)
  const said = lines.filter(({ price, leadTimeDays, stock }) => [price, leadTimeDays, stock].some((value) => value !== undefined))
  if (said.length === 0) throw new AppError('answer_something', 'invalid')
  await transact(ctx, async (tx) => {
    const { id, number, state } = await lockConcerned(tx, inquiryId, makerId)
    if (!openInquiryStates.includes(state)) throw new AppError('illegal_step', 'conflict')
    const accountId = ctx.actor.kind === 'account' ? ctx.actor.accountId : null
    for (const { position, price, currency, leadTimeDays, stock } of said) {
      const written = await tx.run(sql`
        insert into trade.maker_answer (inquiry_id, position, maker_id, price, currency, lead_time_days, stock, answered_at, account_id)
        select inquiry_id, position, maker_id, ${price ?? null}::numeric, ${price ? currency : null}::text, ${leadTimeDays ?? null}::int,
          ${stock ?? null}::numeric, ${ctx.now}::timestamptz, ${accountId}::text
        from trade.inquiry_line where inquiry_id = ${id} and position = ${position} and maker_id = ${makerId}
        on conflict (inquiry_id, position) do update set price = excluded.price, currency = excluded.currency,
          lead_time_days = excluded.lead_time_days, stock = excluded.stock, answered_at = excluded.answered_at, account_id = excluded.account_id`)
      if (written === 0) throw noInquiry()
    }
    await recordTrade(tx, ctx, id, 'maker.answered', { number, makerId, lines: said.length })
  })
}
