import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { Effect, Handler } from '../../../platform/events/deliver.ts'
import type { RecordedEvent } from '../../../platform/events/record.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { type Account, accountsOfMaker } from '../../directory/index.ts'
import { findInquiry } from '../inquiry/inquiry.row.ts'
import { caretakers } from '../notify/caretakers.ts'
import { paragraphs } from '../notify/mail-texts.ts'
import { tradeTexts } from '../texts.ts'
import { tradeMakerTexts } from './maker-texts.ts'

type Words = (
  t: ReturnType<typeof tradeMakerTexts>,
  to: Account,
) => { readonly subject: string; readonly lead: string; readonly url: string }

const mailsTo = (people: readonly Account[], words: Words): Effect[] =>
  people.map((to) => {
    const { subject, lead, url } = words(tradeMakerTexts(to.locale), to)
    return {
      job: 'send_mail',
      payload: { to: to.email, subject, text: paragraphs(lead, tradeTexts(to.locale)('mail.open', { url })) },
    }
  })

/** A maker hears that the house waits for a word; what was written stands on the page alone. */
async function makerAsked(ctx: Ctx, event: RecordedEvent): Promise<readonly Effect[]> {
  const inquiry = await findInquiry(ctx.db, event.subjectId)
  if (!inquiry || inquiry.demo) return []
  const one = typeof event.data['makerId'] === 'string' ? event.data['makerId'] : undefined
  // One who was written to hears of it by that letter.
  if (event.type === 'inquiry.maker_asked' && one !== undefined) return []
  const makers =
    one === undefined
      ? await ctx.db.rows(
          sql<{
            makerId: string
          }>`select distinct maker_id as "makerId" from trade.inquiry_line where inquiry_id = ${inquiry.id} and maker_id is not null`,
        )
      : [{ makerId: one }]
  const people = (await Promise.all(makers.map(({ makerId }) => accountsOfMaker(ctx.db, makerId)))).flat()
  return mailsTo(people, (t, to) => ({
    subject: t('mail.makerAsked.subject', { number: inquiry.number }),
    lead: t('mail.makerAsked.lead', { house: wordsFor(ctx.house.name, to.locale) }),
    url: `${ctx.publicUrl}/${to.locale}/maker/inquiries/${inquiry.id}`,
  }))
}

/** The house hears that a maker answered. */
async function makerAnswered(ctx: Ctx, event: RecordedEvent): Promise<readonly Effect[]> {
  const inquiry = await findInquiry(ctx.db, event.subjectId)
  if (!inquiry || inquiry.demo) return []
  const makerId = String(event.data['makerId'])
  const maker = await ctx.db.maybe(sql<{ names: LocalizedText }>`select names from showroom.maker where id = ${makerId}`)
  return mailsTo(await caretakers(ctx, inquiry), (t, to) => ({
    subject: t('mail.makerAnswered.subject', { number: inquiry.number }),
    lead: t('mail.makerAnswered.lead', { maker: wordsFor(maker?.names ?? {}, to.locale) }),
    url: `${ctx.publicUrl}/${to.locale}/staff/inquiries/${inquiry.id}/makers/${makerId}`,
  }))
}

/** Who is told when the house and a maker speak. */
export const makerHandlers: readonly Handler[] = [
  { name: 'trade.maker-asked', on: ['inquiry.maker_asked', 'maker.written'], handle: makerAsked },
  { name: 'trade.maker-answered', on: ['maker.replied', 'maker.answered'], handle: makerAnswered },
]
