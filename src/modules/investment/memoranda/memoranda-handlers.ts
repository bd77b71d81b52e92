import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { Effect, Handler } from '../../../platform/events/deliver.ts'
import type { RecordedEvent } from '../../../platform/events/record.ts'
import { accountById, type Account, activeAccounts } from '../../directory/index.ts'
import type { Commitment } from './commitment.ts'
import { commitmentColumns, findMemorandum } from './memorandum.row.ts'
import { escalationMail, reminderMail } from './reminder-mails.ts'
import { escalationLevels } from './set-escalation.ts'

async function subjectOf(ctx: Ctx, event: RecordedEvent) {
  const memorandum = await findMemorandum(ctx.db, event.subjectId)
  const commitment = await ctx.db.maybe(sql<Commitment>`
    select ${commitmentColumns} from investment.commitment c where c.id = ${String(event.data['commitmentId'])}`)
  // The people of the demonstration are invented: nobody is written to about them.
  return memorandum && commitment && !memorandum.demo ? { memorandum, commitment } : undefined
}

async function standing(ctx: Ctx, accountId: string | null): Promise<Account | undefined> {
  const account = accountId ? await accountById(ctx.db, accountId) : undefined
  return account && !account.disabledAt ? account : undefined
}

const mailTo = (ctx: Ctx, memorandumId: string, locale: string) =>
  `${ctx.publicUrl}/${locale}/staff/investment/memoranda/${memorandumId}`

async function reminded(ctx: Ctx, event: RecordedEvent): Promise<readonly Effect[]> {
  const subject = await subjectOf(ctx, event)
  if (!subject) return []
  const owner = await standing(ctx, subject.commitment.ownerId)
  const told = owner ? [owner] : await activeAccounts(ctx.db, ['admin'])
  // As many days as when it was said, whenever the letter goes out.
  const days = event.at
    .toZonedDateTimeISO(ctx.house.timeZone)
    .toPlainDate()
    .until(subject.commitment.dueOn, { largestUnit: 'days' }).days
  return told.map((to) => ({
    job: 'send_mail',
    payload: { ...reminderMail({ ...subject, to, days, url: mailTo(ctx, subject.memorandum.id, to.locale) }) },
  }))
}

async function escalated(ctx: Ctx, event: RecordedEvent): Promise<readonly Effect[]> {
  const subject = await subjectOf(ctx, event)
  const level = (await escalationLevels(ctx.db)).find((each) => each.level === Number(event.data['level']))
  if (!subject || !level) return []
  const above = await standing(ctx, level.accountId)
  const owner = await standing(ctx, subject.commitment.ownerId)
  const told = above ? [above] : await activeAccounts(ctx.db, ['admin'])
  return told.map((to) => ({
    job: 'send_mail',
    payload: {
      ...escalationMail({
        ...subject,
        to,
        post: level.post,
        daysLate: Number(event.data['daysLate']),
        ownerName: owner?.name,
        url: mailTo(ctx, subject.memorandum.id, to.locale),
      }),
    },
  }))
}

/** Who hears of a promise that comes due or is late: its owner, then whoever answers for the level; else the administrators. */
export const memorandaHandlers: readonly Handler[] = [
  { name: 'investment.commitment-reminded', on: ['commitment.reminded'], handle: reminded },
  { name: 'investment.commitment-escalated', on: ['commitment.escalated'], handle: escalated },
]
