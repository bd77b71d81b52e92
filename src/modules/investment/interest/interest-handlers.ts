import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { Effect, Handler } from '../../../platform/events/deliver.ts'
import type { RecordedEvent } from '../../../platform/events/record.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { accountById, activeAccounts } from '../../directory/index.ts'
import { type Interest, interestColumns } from './interest.ts'
import { interestTexts } from './interest-texts.ts'
import { subjectPath, subjectsById } from './subject.queries.ts'

async function interestOf(ctx: Ctx, event: RecordedEvent) {
  const interest = await ctx.db.maybe(sql<Interest>`
    select ${interestColumns} from investment.interest i where i.id = ${event.subjectId}`)
  // The people of the demonstration are invented: nobody is written to about them.
  if (!interest || interest.demo || interest.erasedAt !== null) return undefined
  return { interest, subject: (await subjectsById(ctx.db, [interest.subjectId])).get(interest.subjectId) }
}

const letter = (to: string, subject: string, ...parts: readonly string[]): Effect => ({
  job: 'send_mail',
  payload: { to, subject, text: `${parts.filter((part) => part !== '').join('\n\n')}\n` },
})

/** Staff hear that somebody waits, each in the own language; the person is named on the page alone. */
async function received(ctx: Ctx, event: RecordedEvent): Promise<readonly Effect[]> {
  const found = await interestOf(ctx, event)
  if (!found) return []
  const { interest, subject } = found
  return (await activeAccounts(ctx.db, ['staff', 'admin'])).map(({ email, locale }) => {
    const t = interestTexts(locale)
    const url = `${ctx.publicUrl}/${locale}/staff/investment/interests/${interest.id}`
    const about = wordsFor(subject?.names ?? {}, locale)
    return letter(
      email,
      t('mail.new.subject', { number: interest.number }),
      t('mail.new.text', { about }),
      t('mail.open', { url }),
    )
  })
}

/** What was answered goes to whoever asked, in the words of the house. */
async function answered(ctx: Ctx, event: RecordedEvent): Promise<readonly Effect[]> {
  const found = await interestOf(ctx, event)
  if (!found || event.data['mailed'] !== true || found.interest.email === '') return []
  const { interest, subject } = found
  const answer = await ctx.db.maybe(sql<{ body: string; mailed: boolean }>`
    select body, mailed from investment.interest_answer where id = ${String(event.data['answerId'])}`)
  if (!answer) return []
  const t = interestTexts(interest.locale)
  const url = subject ? `${ctx.publicUrl}/${interest.locale}${subjectPath(subject)}` : ''
  const house = wordsFor(ctx.house.name, interest.locale)
  const about = wordsFor(subject?.names ?? {}, interest.locale)
  const owner = interest.ownerId ? await accountById(ctx.db, interest.ownerId) : undefined
  const sign = [owner?.name ?? '', house, ctx.house.phone].filter(Boolean).join('\n')
  return [letter(interest.email, t('mail.answer.subject', { about }), answer.body, sign, url)]
}

export const interestHandlers: readonly Handler[] = [
  { name: 'investment.interest-received', on: ['interest.received'], handle: received },
  { name: 'investment.interest-answered', on: ['interest.answered'], handle: answered },
]
