import { createHash } from 'node:crypto'
import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { limitRate } from '../../../platform/http/rate-limit.ts'
import { allow } from '../access.ts'
import { recordReceived } from '../events.ts'
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
  const inquiry = program ? await receive(ctx, input) : await receiveForm(ctx, input, remote)
  return { id: inquiry.id, number: inquiry.number, token: await linkToken(ctx.db, inquiry), answerDueAt: inquiry.answerDueAt }
}

async function receiveForm(ctx: Ctx, input: SendInquiry, remote: string): Promise<Inquiry> {
  if (input.website !== '' || !(await stampIsGood(ctx.db, input.stamp, ctx.now))) throw new AppError('looks_automatic', 'invalid')
  const form = { key: keyOf(input), remote }
  return receive(ctx, input, form).catch(async (error: unknown) => {
    // Its key lets a form through once, also of two that arrive together; sent again it is answered with what was written.
    const sent = await sentBefore(ctx.db, form.key)
    if (!sent) throw error
    return sent
  })
}

interface Form {
  readonly key: string
  readonly remote: string
}

// In two breaths: all that is asked leaves with the beginning, all that is written with the end.
function receive(ctx: Ctx, input: SendInquiry, form?: Form): Promise<Inquiry> {
  return transact(ctx, async (tx) => {
    const [lines] = await Promise.all([
      askedLines(tx, ctx, input.lines),
      form && limitRate(ctx, `inquiry ${form.remote}`, perHour, 3600, tx),
    ])
    const id = newId()
    const source = form ? 'web' : 'program'
    const fresh = { id, wishes: input, lines, locale: ctx.locale, source, formKey: form?.key } as const
    const [inquiry] = await tx.last(() => Promise.all([insertInquiry(tx, ctx, fresh), recordReceived(tx, ctx, id)]))
    return inquiry
  })
}

function sentBefore(db: Reader, formKey: string): Promise<Inquiry | undefined> {
  return db.maybe(sql<Inquiry>`select ${inquiryColumns} from trade.inquiry i where i.form_key = ${formKey}`)
}

// Over all that was typed: whoever changed a word, or got the page from a cache, is someone else.
function keyOf(input: SendInquiry): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('hex')
}
