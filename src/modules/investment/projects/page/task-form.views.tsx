import { locales } from '../../../../kernel/locale.ts'
import type { FormValues } from '../../../../platform/http/form.ts'
import { Button, CheckboxField, DateField, SelectField, TextField } from '../../../../ui/components/index.ts'
import { LocalizedFields } from '../../../../ui/localized-fields.tsx'
import { fieldsOf } from '../../../../ui/refusal.ts'
import { projectsPath } from '../shared.views.tsx'
import { type Task, taskSides } from '../task/task.ts'
import { projectsTexts } from '../texts.ts'
import type { ProjectProps } from './page-props.ts'

/** A new task, or with `task` what stands about one. */
export function TaskForm(props: ProjectProps & { readonly form: string; readonly task?: Task }) {
  const { view, project, choices, refused, form, task } = props
  const t = projectsTexts(view.locale)
  const field = fieldsOf(view, form, refused, task ? valuesOf(task) : { side: 'house' })
  const shared = refused?.form === form ? refused.values['shared'] === 'on' : (task?.shared ?? true)
  return (
    <form
      class="form"
      method="post"
      action={view.to(`${projectsPath}/${project.id}/tasks/${task ? 'change' : 'add'}`)}
      novalidate
    >
      {task && <input type="hidden" name="taskId" value={task.id} />}
      {task && <input type="hidden" name="revision" value={String(task.revision)} />}
      <LocalizedFields locale={view.locale} field={field} parts={[{ name: 'title', label: t('tasks.title'), maximum: 300 }]} />
      <div class="form-row">
        <SelectField
          {...field('side', t('tasks.side'))}
          choices={taskSides.map((side) => ({ value: side, label: t(`side.${side}`) }))}
        />
        <DateField {...field('dueOn', t('tasks.due'))} />
      </div>
      <div class="form-row">
        <SelectField {...field('ownerId', t('tasks.owner'))} empty="—" choices={choices.officers} />
        <TextField {...field('ownerName', t('tasks.ownerName'))} hint={t('tasks.ownerHint')} maxlength={200} />
      </div>
      <CheckboxField {...field('shared', t('tasks.shared'))} value="on" checked={shared} />
      <Button look="secondary" small>
        {t('save')}
      </Button>
    </form>
  )
}

function valuesOf({ title, side, ownerId, ownerName, dueOn }: Task): FormValues {
  return {
    ...Object.fromEntries(locales.map((locale) => [`title.${locale}`, title[locale] ?? ''])),
    side,
    ownerId: ownerId ?? '',
    ownerName: ownerId ? '' : ownerName,
    dueOn: dueOn?.toString() ?? '',
  }
}
