import {
  Button,
  Confirm,
  DateField,
  EmptyState,
  Section,
  SelectField,
  StateBadge,
  TextArea,
  TextField,
} from '../../../../ui/components/index.ts'
import { fieldsOf } from '../../../../ui/refusal.ts'
import { houseDay } from '../../../../ui/view.ts'
import { Day, projectsPath } from '../shared.views.tsx'
import { daysOpen, type Trouble } from '../talk/talk.queries.ts'
import { reporters, troubleOutcomes } from '../talk/talk.schema.ts'
import { projectsTexts } from '../texts.ts'
import type { ProjectProps } from './page-props.ts'

/** What hinders the partner, and the meetings that were held. */
export function TalksTab(props: ProjectProps) {
  return (
    <>
      <Troubles {...props} />
      <Meetings {...props} />
    </>
  )
}

function Troubles(props: ProjectProps) {
  const { view, project, refused } = props
  const t = projectsTexts(view.locale)
  const today = houseDay(view).toString()
  const field = fieldsOf(view, 'trouble', refused, { reportedBy: 'investor', openedOn: today })
  return (
    <Section title={t('troubles.title')} id="troubles">
      {project.troubles.length === 0 && (
        <EmptyState title={t('troubles.none')}>
          <p>{t('troubles.noneHint')}</p>
        </EmptyState>
      )}
      <ol class="entries">
        {project.troubles.map((trouble) => (
          <TroubleEntry {...props} trouble={trouble} />
        ))}
      </ol>
      <details class="fold no-print" open={refused?.form === 'trouble'}>
        <summary>{t('troubles.add')}</summary>
        <form class="form" method="post" action={`${view.to(`${projectsPath}/${project.id}/troubles`)}#troubles`} novalidate>
          <div class="form-row">
            <TextField {...field('agency', t('troubles.agency'))} maxlength={200} required />
            <SelectField
              {...field('reportedBy', t('troubles.by'))}
              choices={reporters.map((value) => ({ value, label: t(`reporter.${value}`) }))}
            />
            <DateField {...field('openedOn', t('troubles.since'))} max={today} />
          </div>
          <TextArea {...field('body', t('troubles.body'))} rows={3} maxlength={4000} required />
          <Button look="secondary">{t('troubles.add')}</Button>
        </form>
      </details>
    </Section>
  )
}

function TroubleEntry({ view, project, refused, trouble }: ProjectProps & { readonly trouble: Trouble }) {
  const { locale } = view
  const t = projectsTexts(locale)
  const today = houseDay(view)
  const form = `close-${trouble.id}`
  const field = fieldsOf(view, form, refused, { closedOn: today.toString() })
  const days = daysOpen(trouble, today)
  const address = (step: string) => `${view.to(`${projectsPath}/${project.id}/troubles/${step}`)}#troubles`
  const hidden = (
    <>
      <input type="hidden" name="troubleId" value={trouble.id} />
      <input type="hidden" name="revision" value={String(trouble.revision)} />
    </>
  )
  return (
    <li class="entry">
      <p class="entry-head">
        <strong>{trouble.agency}</strong>
        <StateBadge
          tone={trouble.outcome ? 'success' : 'error'}
          label={trouble.outcome ? t(`outcome.${trouble.outcome}`) : t('troubles.open')}
        />
        <span class={trouble.outcome ? 'muted' : 'late'}>{t('troubles.days', { days })}</span>
        <span class="muted">
          <Day day={trouble.openedOn} locale={locale} />
          {trouble.closedOn && (
            <>
              {' – '}
              <Day day={trouble.closedOn} locale={locale} />
            </>
          )}{' '}
          · {t(`reporter.${trouble.reportedBy}`)}
        </span>
      </p>
      <p class="prose-lines">{trouble.body}</p>
      {trouble.answer && <blockquote class="prose-lines">{trouble.answer}</blockquote>}
      {trouble.outcome ? (
        <form class="no-print" method="post" action={address('reopen')}>
          {hidden}
          <Button look="quiet" small>
            {t('troubles.reopen')}
          </Button>
        </form>
      ) : (
        <Confirm label={t('troubles.close')} tone="plain" open={refused?.form === form}>
          <form class="form" method="post" action={address('close')} novalidate>
            {hidden}
            <SelectField
              {...field('outcome', t('troubles.outcome'))}
              choices={troubleOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
            />
            <TextArea {...field('answer', t('troubles.answer'))} rows={3} maxlength={4000} required />
            <DateField {...field('closedOn', t('troubles.closedOn'))} max={today.toString()} />
            <Button small>{t('troubles.close')}</Button>
          </form>
        </Confirm>
      )}
    </li>
  )
}

function Meetings({ view, project, refused }: ProjectProps) {
  const { locale } = view
  const t = projectsTexts(locale)
  const today = houseDay(view).toString()
  const field = fieldsOf(view, 'meeting', refused, { heldOn: today })
  return (
    <Section title={t('meetings.title')} look="panel" id="meetings">
      {project.meetings.length === 0 && <p class="muted">{t('meetings.none')}</p>}
      <ol class="entries">
        {project.meetings.map((meeting) => (
          <li class="entry">
            <p class="entry-head">
              <strong>
                <Day day={meeting.heldOn} locale={locale} />
              </strong>
              <span>{meeting.place}</span>
              <span class="muted">{meeting.people}</span>
            </p>
            <p class="prose-lines">{meeting.agreed}</p>
          </li>
        ))}
      </ol>
      <details class="fold no-print" open={refused?.form === 'meeting'}>
        <summary>{t('meetings.add')}</summary>
        <form class="form" method="post" action={`${view.to(`${projectsPath}/${project.id}/meetings`)}#meetings`} novalidate>
          <div class="form-row">
            <DateField {...field('heldOn', t('meetings.on'))} max={today} />
            <TextField {...field('place', t('meetings.place'))} maxlength={200} />
          </div>
          <TextField {...field('people', t('meetings.people'))} hint={t('meetings.peopleHint')} maxlength={1000} />
          <TextArea {...field('agreed', t('meetings.agreed'))} rows={3} maxlength={4000} required />
          <Button look="secondary">{t('meetings.add')}</Button>
        </form>
      </details>
    </Section>
  )
}
