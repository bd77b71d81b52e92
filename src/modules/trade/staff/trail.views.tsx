import type { RecordedEvent } from '../../../platform/events/record.ts'
import { Timeline } from '../../../ui/components/index.ts'
import { tradeStaffTexts } from './staff-texts.ts'
import { trailEntries } from './trail.ts'
import type { View } from '../../../ui/view.ts'

/** As many of the latest events as stand open. */
const latest = 8

/** The audit trail, the newest first; what is older is one press away. */
export function Trail({ view, events }: { readonly view: View; readonly events: readonly RecordedEvent[] }) {
  const t = tradeStaffTexts(view.locale)
  const entries = trailEntries(view, events)
  const older = entries.slice(latest)
  return (
    <>
      <Timeline label={t('inquiry.trail')} entries={entries.slice(0, latest)} />
      {older.length > 0 && (
        <details class="trail-older">
          <summary>{t('trail.older', { n: older.length })}</summary>
          <Timeline label={t('inquiry.trail')} entries={older} />
        </details>
      )}
    </>
  )
}
