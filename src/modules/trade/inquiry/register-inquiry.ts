import { type Ctx, transact } from '../../../platform/context.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { askedLines } from './asked-lines.ts'
import type { RegisterInquiry } from './inquiry.schema.ts'
import type { Inquiry } from './inquiry.ts'
import { insertInquiry } from './insert-inquiry.ts'

/** Staff put down what someone asked by telephone or in the house; it belongs to whoever wrote it down. */
export async function registerInquiry(ctx: Ctx, input: RegisterInquiry): Promise<Inquiry> {
  allow(ctx, 'inquiry.register')
  return transact(ctx, async (tx) => {
    const lines = await askedLines(tx, ctx, input.lines)
    const inquiry = await insertInquiry(tx, ctx, { wishes: input, lines, locale: input.locale, source: 'staff' })
    await recordTrade(tx, ctx, inquiry.id, 'inquiry.registered', { number: inquiry.number })
    return inquiry
  })
}
