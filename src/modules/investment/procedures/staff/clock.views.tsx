import { Button, Confirm, Section, TextField } from '../../../../ui/components/index.ts'
import { fieldsOf } from '../../../../ui/refusal.ts'
import { ClockStops } from '../cases/case-progress.views.tsx'
import { proceduresTexts } from '../procedures-texts.ts'
import type { CaseDeskProps } from './case-desk-props.ts'

/** When the clock of a case stood, and the forms that stop it and let it go on. */
export function ClockPanel(props: CaseDeskProps) {
  const { view, found } = props
  const t = proceduresTexts(view.locale)
  const runs = found.state === 'running'
  if (!runs && found.stops.length === 0) return null
  return (
    <Section title={t('clock.title')} look="panel" id="clock">
      <ClockStops locale={view.locale} stops={found.stops} />
      {runs && (found.clockStoppedOn ? <Resume {...props} /> : <StopClock {...props} />)}
    </Section>
  )
}

function StopClock({ view, found, refused }: CaseDeskProps) {
  const t = proceduresTexts(view.locale)
  const field = fieldsOf(view, 'clock-stop', refused)
  return (
    <Confirm label={t('clock.stop')} tone="plain" open={refused?.form === 'clock-stop'}>
      <form class="form" method="post" action={view.to(`/staff/investment/cases/${found.id}/clock-stop`)} data-once="" novalidate>
        <input type="hidden" name="revision" value={String(found.revision)} />
        <p class="field-hint">{t('clock.stopHint')}</p>
        <TextField {...field('reason', t('case.reason'))} maxlength={1000} />
        <TextField {...field('basis', t('clock.basis'))} maxlength={500} hint={t('clock.basisHint')} />
        <div>
          <Button>{t('clock.stop')}</Button>
        </div>
      </form>
    </Confirm>
  )
}

function Resume({ view, found, refused }: CaseDeskProps) {
  const t = proceduresTexts(view.locale)
  const field = fieldsOf(view, 'clock-resume', refused)
  return (
    <form class="form" method="post" action={view.to(`/staff/investment/cases/${found.id}/clock-resume`)} data-once="" novalidate>
      <input type="hidden" name="revision" value={String(found.revision)} />
      <TextField {...field('note', t('clock.note'))} maxlength={1000} />
      <div>
        <Button>{t('clock.resume')}</Button>
      </div>
    </form>
  )
}
