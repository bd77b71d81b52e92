import { isLocale, localeNames } from '../../../kernel/locale.ts'
import type { RecordedEvent } from '../../../platform/events/record.ts'
import type { StateTone, TimelineEntry } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { eventParams } from '../event-params.ts'
import { lostReasons } from '../inquiry/inquiry.ts'
import { tradeTexts } from '../texts.ts'
import { tradeStaffTexts } from './staff-texts.ts'
import { clock, type View } from '../../../ui/view.ts'

const tones: readonly [RegExp, StateTone][] = [
  [/accepted|completed|milestone_done/, 'success'],
  [/lost|declined|cancelled|withdrawn|revoked|discarded/, 'error'],
  [/expired|countered|undone/, 'warning'],
  [/received|registered|sent|posted/, 'info'],
]

/** The audit trail in the reader's words, the newest first. */
export function trailEntries(view: View, events: readonly RecordedEvent[]): TimelineEntry[] {
  return events.toReversed().map((event) => ({
    time: event.at.toString(),
    timeLabel: clock(view, event.at),
    title: view.findText(`event.${event.type}`, eventParams(view.locale, event.data)) ?? event.type,
    actor: actorWords(view, event),
    body: detail(view, event),
    tone: tones.find(([type]) => type.test(event.type))?.[1] ?? 'neutral',
  }))
}

function actorWords(view: View, { actorKind, actorName }: RecordedEvent): string {
  const t = tradeStaffTexts(view.locale)
  const kind =
    actorKind === 'admin' || actorKind === 'staff' || actorKind === 'maker'
      ? uiTexts(view.locale)(`role.${actorKind}`)
      : undefined
  const who = kind ?? t(actorKind === 'system' || actorKind === 'program' ? `trail.${actorKind}` : 'trail.buyer')
  return actorKind === 'system' || actorName === '' ? who : `${actorName} · ${who}`
}

function detail(view: View, { type, data }: RecordedEvent): string | undefined {
  if (type === 'inquiry.lost') {
    const reason = lostReasons.find((each) => each === data['reason'])
    return reason && tradeTexts(view.locale)(`lost.${reason}`)
  }
  const { lang } = data
  return type === 'message.translated' && typeof lang === 'string' && isLocale(lang) ? localeNames[lang] : undefined
}
