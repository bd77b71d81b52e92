import { Button, Confirm, DateField, SelectField, TextArea } from '../../../../ui/components/index.ts'
import { fieldsOf } from '../../../../ui/refusal.ts'
import { houseDay } from '../../../../ui/view.ts'
import { projectsPath } from '../shared.views.tsx'
import { dropReasons, reachable } from '../stage/stage.ts'
import { projectsTexts } from '../texts.ts'
import type { ProjectProps } from './page-props.ts'

/** The step to another stage, as a form. */
export function MoveStep({ view, project, refused }: ProjectProps) {
  const t = projectsTexts(view.locale)
  const form = `move-${project.id}`
  const field = fieldsOf(view, form, refused, { to: reachable(project)[0] ?? '' })
  const open = reachable(project)
  return (
    <Confirm label={t('move.title')} tone="plain" open={refused?.form === form}>
      <form class="form" method="post" action={view.to(`${projectsPath}/${project.id}/move`)} novalidate>
        <input type="hidden" name="revision" value={String(project.revision)} />
        <SelectField
          {...field('to', t('move.to'))}
          choices={open.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
        />
        <DateField {...field('since', t('move.since'))} hint={t('move.sinceHint')} max={houseDay(view).toString()} />
        <TextArea {...field('reason', t('move.reason'))} hint={t('move.reasonHint')} rows={2} maxlength={1000} />
        {open.includes('dropped') && (
          <SelectField
            {...field('dropReason', t('move.dropReason'))}
            empty="—"
            choices={dropReasons.map((reason) => ({ value: reason, label: t(`drop.${reason}`) }))}
          />
        )}
        <Button>{t('move.do')}</Button>
      </form>
    </Confirm>
  )
}
