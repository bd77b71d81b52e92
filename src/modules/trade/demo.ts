import { anonymous } from '../../kernel/actor.ts'
import { type Ctx, transact } from '../../platform/context.ts'
import { allow } from './access.ts'
import { recordTrade } from './events.ts'
import { askedLines } from './inquiry/asked-lines.ts'
import type { RegisterInquiry } from './inquiry/inquiry.schema.ts'
import type { Inquiry } from './inquiry/inquiry.ts'
import { insertInquiry } from './inquiry/insert-inquiry.ts'

/**
 * Puts down an invented buyer's inquiry, marked as such: as the form would have brought it (`web`, so nobody's yet), or as
 * staff would have written it down. The form itself stays the only door for real ones.
 */
export async function loadInquiry(ctx: Ctx, input: RegisterInquiry, source: 'web' | 'staff'): Promise<Inquiry> {
  allow(ctx, 'inquiry.register')
  return transact(ctx, async (tx) => {
    const lines = await askedLines(tx, ctx, input.lines)
    const inquiry = await insertInquiry(tx, ctx, {
      wishes: input,
      lines,
      locale: input.locale,
      source,
      demo: true,
    })
    const { id, number } = inquiry
    if (source === 'web') await recordTrade(tx, { actor: anonymous, now: ctx.now }, id, 'inquiry.received', { number })
    else await recordTrade(tx, ctx, id, 'inquiry.registered', { number })
    return inquiry
  })
}
