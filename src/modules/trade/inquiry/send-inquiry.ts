import { createHash } from 'node:crypto'
import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { limitRate } from '../../../platform/http/rate-limit.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { linkToken } from '../link/link.ts'
import { askedLines } from './asked-lines.ts'
import { stampIsGood } from './form-stamp.ts'
import type { SendInquiry } from './inquiry.schema.ts'
import { inquiryColumns } from './inquiry.row.ts'
import type { Inquiry } from './inquiry.ts'
import { insertInquiry } from './insert-inquiry.ts'

export interface SentInquiry {
  readonly id: string
  readonly number: string
  /** Of the private link: see `linkAddress`. */
  readonly token: string
  readonly answerDueAt: Temporal.Instant
}

// Many phones in China share one address of their network: held loosely, the form's stamp does the rest.
const perHour = 20

/**
 * A buyer's inquiry, without an account. The same form sent twice (a double tap, a reload) gives the same inquiry.
 * A program has shown its key: nothing is asked of it as of a form, and it repeats a call by its own means.
 * Errors: `too_many_tries`, `looks_automatic` (a machine, or a form older than a day), `check_fields` by line.
 */
export async function sendInquiry(ctx: Ctx, input: SendInquiry, remote: string): Promise<SentInquiry> {
  allow(ctx, 'inquiry.send')
  const program = ctx.actor.kind === 'program'
  if (!program) await requireGenuineForm(ctx, input, remote)
  const formKey = program ? undefined : keyOf(input)
  const inquiry = await transact(ctx, async (tx) => {
    const earlier = formKey === undefined ? undefined : await sentBefore(tx, formKey)
    if (earlier) return earlier
    const lines = await askedLines(tx, ctx, input.lines)
    const source = program ? 'program' : 'web'
    return insertInquiry(tx, ctx, { wishes: input, lines, locale: ctx.locale, source, formKey }, (id, number) =>
      recordTrade(tx, ctx, id, 'inquiry.received', { number }),
    )
  })
  return { id: inquiry.id, number: inquiry.number, token: await linkToken(ctx.db, inquiry), answerDueAt: inquiry.answerDueAt }
}

async function requireGenuineForm(ctx: Ctx, input: SendInquiry, remote: string): Promise<void> {
  await limitRate(ctx, `inquiry ${remote}`, perHour, 3600)
  if (input.website !== '' || !(await stampIsGood(ctx.db, input.stamp, ctx.now))) throw new AppError('looks_automatic', 'invalid')
}

// Of two that arrive at once the second waits here until the first is written.
async function sentBefore(tx: Tx, formKey: string): Promise<Inquiry | undefined> {
  const [, earlier] = await Promise.all([
    tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${formKey}, 0))`),
    tx.maybe(sql<Inquiry>`select ${inquiryColumns} from trade.inquiry i where i.form_key = ${formKey}`),
  ])
  return earlier
}

// Over all that was typed: whoever changed a word, or got the page from a cache, is someone else.
function keyOf(input: SendInquiry): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('hex')
}
