import type { Ctx } from '../../../platform/context.ts'
import type { Effect, Handler } from '../../../platform/events/deliver.ts'
import type { RecordedEvent } from '../../../platform/events/record.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { activeAccounts } from '../../directory/index.ts'
import { accessPath } from './access-link.ts'
import { offersTexts } from './offers-texts.ts'
import { requestById } from './request.queries.ts'

const letter = (to: string, subject: string, ...parts: readonly string[]): Effect => ({
  job: 'send_mail',
  payload: { to, subject, text: `${parts.filter((part) => part !== '').join('\n\n')}\n` },
})

async function wantedOf(ctx: Ctx, event: RecordedEvent) {
  const wanted = await requestById(ctx.db, String(event.data['requestId']))
  // The people of the demonstration are invented: nobody is written to about them.
  return wanted && !wanted.request.demo && wanted.request.erasedAt === null ? wanted : undefined
}

async function asked(ctx: Ctx, event: RecordedEvent): Promise<readonly Effect[]> {
  const wanted = await wantedOf(ctx, event)
  if (!wanted) return []
  return (await activeAccounts(ctx.db, ['staff', 'admin'])).map(({ email, locale }) => {
    const t = offersTexts(locale)
    const url = `${ctx.publicUrl}/${locale}/staff/investment/offers/${event.subjectId}#requests`
    const product = wordsFor(wanted.product, locale)
    return letter(email, t('mail.asked.subject', { product }), t('mail.asked.text'), t('mail.open', { url }))
  })
}

/** Whoever is let in gets the link, whoever is not gets a word; without an address of e-mail staff pass it on. */
async function decided(ctx: Ctx, event: RecordedEvent): Promise<readonly Effect[]> {
  const wanted = await wantedOf(ctx, event)
  if (!wanted || wanted.request.email === '') return []
  const { request } = wanted
  const t = offersTexts(request.locale)
  const product = wordsFor(wanted.product, request.locale)
  const granted = event.type === 'offer.access_granted'
  if (granted && request.state !== 'granted') return []
  const url = granted ? `${ctx.publicUrl}/${request.locale}${await accessPath(ctx.db, request)}` : ''
  return [
    letter(
      request.email,
      t('mail.decided.subject', { product }),
      t(granted ? 'mail.granted.text' : 'mail.refused.text', { product }),
      request.decisionNote,
      url,
    ),
  ]
}

export const offerHandlers: readonly Handler[] = [
  { name: 'investment.offer-access-asked', on: ['offer.access_asked'], handle: asked },
  { name: 'investment.offer-access-decided', on: ['offer.access_granted', 'offer.access_refused'], handle: decided },
]
