import { formatDay } from '../../../kernel/when.ts'
import type { Mail } from '../../../platform/mail/mailer.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import type { Account } from '../../directory/index.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Commitment } from './commitment.ts'
import { memorandaTexts } from './memoranda-texts.ts'
import type { Memorandum } from './memorandum.ts'

interface Told {
  readonly to: Pick<Account, 'email' | 'locale'>
  readonly memorandum: Pick<Memorandum, 'id' | 'number' | 'title'>
  readonly commitment: Commitment
  readonly url: string
}

const paragraphs = (...parts: readonly string[]) => `${parts.filter((part) => part !== '').join('\n\n')}\n`

/** To the owner: a promise comes due, in so many days; below zero it is late and there is nobody above. */
export function reminderMail({ to, memorandum, commitment, url, days }: Told & { readonly days: number }): Mail {
  const t = memorandaTexts(to.locale)
  const { number } = memorandum
  return {
    to: to.email,
    subject: days < 0 ? t('mail.reminder.late', { number, days: -days }) : t('mail.reminder.subject', { number, days }),
    text: paragraphs(
      t('mail.reminder.lead', { side: t(`side.${commitment.side}`), date: formatDay(commitment.dueOn, to.locale) }),
      wordsFor(commitment.texts, to.locale),
      t('mail.paper', { number, title: wordsFor(memorandum.title, to.locale) }),
      t('mail.open', { url }),
    ),
  }
}

interface Escalated extends Told {
  readonly post: LocalizedText
  readonly daysLate: number
  readonly ownerName: string | undefined
}

/** To whoever answers for a level: a promise is so many days late and was not closed below. */
export function escalationMail({ to, memorandum, commitment, url, post, daysLate, ownerName }: Escalated): Mail {
  const t = memorandaTexts(to.locale)
  return {
    to: to.email,
    subject: t('mail.reminder.late', { number: memorandum.number, days: daysLate }),
    text: paragraphs(
      t('mail.escalation.lead', {
        side: t(`side.${commitment.side}`),
        date: formatDay(commitment.dueOn, to.locale),
        post: wordsFor(post, to.locale),
      }),
      wordsFor(commitment.texts, to.locale),
      ownerName ? t('mail.owner', { name: ownerName }) : '',
      t('mail.paper', { number: memorandum.number, title: wordsFor(memorandum.title, to.locale) }),
      t('mail.open', { url }),
    ),
  }
}
