import type { Parameters } from '../../../../kernel/errors.ts'
import { formatDay } from '../../../../kernel/when.ts'
import type { RecordedEvent } from '../../../../platform/events/record.ts'
import { Section, Timeline } from '../../../../ui/components/index.ts'
import { clock, type View } from '../../../../ui/view.ts'
import { sitesTexts } from '../sites-texts.ts'

// Days and moments as people read them; other texts as they are.
function paramsOf(view: View, data: RecordedEvent['data']): Parameters {
  const read = (text: string) => {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatDay(Temporal.PlainDate.from(text), view.locale)
    return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? clock(view, Temporal.Instant.from(text)) : text
  }
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => (typeof value === 'string' ? [[name, read(value)]] : [])),
  )
}

/** What happened, the newest first; the words of an event stand under `event.{type}`. */
export function History({ view, history }: { readonly view: View; readonly history: readonly RecordedEvent[] }) {
  if (history.length === 0) return null
  return (
    <Section title={sitesTexts(view.locale)('desk.history')} look="panel">
      <Timeline
        entries={history.toReversed().map(({ at, type, actorName, data }) => ({
          time: at.toString(),
          timeLabel: clock(view, at),
          title: view.findText(`event.${type}`, paramsOf(view, data)) ?? type,
          actor: actorName || undefined,
          body: typeof data['reason'] === 'string' && data['reason'] !== '' ? <p>{data['reason']}</p> : undefined,
        }))}
      />
    </Section>
  )
}
