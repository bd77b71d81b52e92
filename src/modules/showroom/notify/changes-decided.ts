import type { Locale } from '../../../kernel/locale.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { Effect, Handler } from '../../../platform/events/deliver.ts'
import type { RecordedEvent } from '../../../platform/events/record.ts'
import type { Mail } from '../../../platform/mail/mailer.ts'
import type { HouseSettings } from '../../../platform/settings/house.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { accountsOfMaker } from '../../directory/index.ts'
import { selectChanges } from '../change/change.queries.ts'
import type { ChangeRequest } from '../change/change.ts'
import { changeTitle } from '../change/change-title.ts'
import { makerTexts } from '../maker-door/texts.ts'

interface Decided {
  readonly house: HouseSettings
  /** How many were accepted. */
  readonly accepted: number
  readonly returned: readonly ChangeRequest[]
  readonly url: string
}

const listed = 20

/** To one of a maker's people: how many wishes came true, and which came back with what reason. */
export function changesDecidedMail({ house, accepted, returned, url }: Decided, to: { email: string; locale: Locale }): Mail {
  const t = makerTexts(to.locale)
  const lines = returned.slice(0, listed).map((change) => `- ${changeTitle(change, to.locale).text}: ${change.reason}`)
  if (returned.length > listed) lines.push(t('mail.changes.more', { count: returned.length - listed }))
  const parts = [
    accepted > 0 ? t('mail.changes.accepted', { count: accepted }) : '',
    returned.length > 0 ? [t('mail.changes.returned', { count: returned.length }), ...lines].join('\n') : '',
    t('mail.changes.open', { url }),
  ]
  return {
    to: to.email,
    subject: t('mail.changes.subject', { house: wordsFor(house.name, to.locale) }),
    text: `${parts.filter(Boolean).join('\n\n')}\n`,
  }
}

async function changesDecided(ctx: Ctx, event: RecordedEvent): Promise<readonly Effect[]> {
  const ids = (name: string) => (Array.isArray(event.data[name]) ? event.data[name].map(String) : [])
  const [people, returned] = await Promise.all([
    accountsOfMaker(ctx.db, event.subjectId),
    // One that was mended meanwhile is no longer to be mended.
    selectChanges(
      ctx.db,
      sql`where r.id = any(${ids('returned')}::uuid[]) and r.state = 'returned' order by r.proposed_at, r.id`,
    ),
  ])
  const accepted = ids('accepted').length
  if (accepted === 0 && returned.length === 0) return []
  return people.map((to) => {
    const url = `${ctx.publicUrl}/${to.locale}/maker/changes`
    return { job: 'send_mail', payload: { ...changesDecidedMail({ house: ctx.house, accepted, returned, url }, to) } }
  })
}

/** Who is told of what in the showroom. */
export const showroomHandlers: readonly Handler[] = [
  { name: 'showroom.changes-decided', on: ['changes.decided'], handle: changesDecided },
]
