import { formatDay } from '../../../kernel/when.ts'
import { Button, Section, StateBadge, TextArea, TextField } from '../../../ui/components/index.ts'
import { fieldsOf } from '../../../ui/refusal.ts'
import { houseDay } from '../../../ui/view.ts'
import { daysOpen, type Trouble } from '../projects/talk/talk.queries.ts'
import { projectsTexts } from '../projects/texts.ts'
import type { PartnerProps } from './partner-props.ts'
import { partnerTexts } from './partner-texts.ts'

/** Aftercare: what the partner reported, for how long it has been open and what came of it; and the form for the next one. */
export function Troubles({ view, project, path, refused }: PartnerProps) {
  const t = partnerTexts(view.locale)
  const field = fieldsOf(view, 'trouble', refused)
  const own = project.troubles.filter(({ reportedBy }) => reportedBy === 'investor')
  return (
    <Section title={t('troubles.yours')} look="panel" id="troubles">
      {own.length === 0 && <p class="muted">{t('troubles.nothing')}</p>}
      <ul class="entries">
        {own.map((trouble) => (
          <Entry view={view} trouble={trouble} />
        ))}
      </ul>
      {project.stage !== 'dropped' && (
        <details class="fold no-print" open={refused?.form === 'trouble'}>
          <summary>{t('troubles.report')}</summary>
          <form class="form" method="post" action={`${view.to(`${path}/troubles`)}#troubles`} novalidate data-once="">
            <TextField {...field('agency', t('troubles.whose'))} hint={t('troubles.whoseHint')} maxlength={200} required />
            <TextArea {...field('body', t('troubles.what'))} rows={4} maxlength={4000} required />
            <Button>{t('troubles.send')}</Button>
          </form>
        </details>
      )}
    </Section>
  )
}

function Entry({ view, trouble }: Pick<PartnerProps, 'view'> & { readonly trouble: Trouble }) {
  const words = projectsTexts(view.locale)
  const { outcome, openedOn, closedOn } = trouble
  return (
    <li class="entry">
      <p class="entry-head">
        <strong>{trouble.agency}</strong>
        <StateBadge
          tone={outcome ? 'success' : 'warning'}
          label={outcome ? words(`outcome.${outcome}`) : words('troubles.open')}
        />
        <span class="muted">
          {[openedOn, closedOn].flatMap((day) => (day ? [formatDay(day, view.locale)] : [])).join(' – ')} ·{' '}
          {words('troubles.days', { days: daysOpen(trouble, houseDay(view)) })}
        </span>
      </p>
      <p class="prose-lines">{trouble.body}</p>
      {trouble.answer && <blockquote class="prose-lines">{trouble.answer}</blockquote>}
    </li>
  )
}
