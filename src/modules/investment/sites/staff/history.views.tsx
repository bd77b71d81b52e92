import type { RecordedEvent } from '../../../../platform/events/record.ts'
import { Section, Timeline } from '../../../../ui/components/index.ts'
import { clock, type View } from '../../../../ui/view.ts'
import { sitesTexts } from '../sites-texts.ts'

/** What happened, the newest first; the words of an event stand under `event.{type}`. */
export function History({ view, history }: { readonly view: View; readonly history: readonly RecordedEvent[] }) {
  if (history.length === 0) return null
  return (
    <Section title={sitesTexts(view.locale)('desk.history')} look="panel">
      <Timeline
        entries={history.toReversed().map(({ at, type, actorName, data }) => ({
          time: at.toString(),
          timeLabel: clock(view, at),
          title: view.findText(`event.${type}`) ?? type,
          actor: actorName || undefined,
          body: typeof data['reason'] === 'string' && data['reason'] !== '' ? <p>{data['reason']}</p> : undefined,
        }))}
      />
    </Section>
  )
}
