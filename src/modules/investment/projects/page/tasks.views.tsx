import { wordsFor } from '../../../../platform/texts/text-for.ts'
import {
  Button,
  classes,
  Confirm,
  DateField,
  EmptyState,
  Icon,
  Section,
  StateBadge,
  TextField,
} from '../../../../ui/components/index.ts'
import { fieldsOf } from '../../../../ui/refusal.ts'
import { houseDay } from '../../../../ui/view.ts'
import { Day, projectsPath, Words } from '../shared.views.tsx'
import { type Task, type TaskState, taskStates } from '../task/task.ts'
import { projectsTexts } from '../texts.ts'
import type { ProjectProps } from './page-props.ts'
import { TaskForm } from './task-form.views.tsx'

const tones = { done: 'success', late: 'error', current: 'warning', ahead: 'neutral' } as const

/** The road map: who does what by when. */
export function TasksTab(props: ProjectProps) {
  const { view, project, refused } = props
  const t = projectsTexts(view.locale)
  const states = taskStates(project.tasks, houseDay(view))
  return (
    <>
      <Section title={t('tab.tasks')} id="tasks">
        {project.tasks.length === 0 && (
          <EmptyState title={t('tasks.none')}>
            <p>{t('tasks.noneHint')}</p>
          </EmptyState>
        )}
        <ol class="milestones">
          {project.tasks.map((task, index) => (
            <Row {...props} task={task} state={states[index]!} first={index === 0} last={index === project.tasks.length - 1} />
          ))}
        </ol>
      </Section>
      <Section look="panel" id="add">
        <details class="fold no-print" open={refused?.form === 'task-add' || project.tasks.length === 0}>
          <summary>{t('tasks.add')}</summary>
          <TaskForm {...props} form="task-add" />
        </details>
      </Section>
    </>
  )
}

interface RowProps extends ProjectProps {
  readonly task: Task
  readonly state: TaskState
  readonly first: boolean
  readonly last: boolean
}

function Row(props: RowProps) {
  const { view, task, state } = props
  const { locale } = view
  const t = projectsTexts(locale)
  return (
    <li class={classes('milestone', `milestone-${state}`)} id={`task-${task.id}`}>
      <span class="milestone-sign" aria-hidden="true">
        {state === 'done' && <Icon name="check" />}
      </span>
      <div class="milestone-words">
        <h3>
          <Words text={task.title} locale={locale} />
        </h3>
        <p class="milestone-days">
          <StateBadge tone={tones[state]} label={t(`task.${state}`)} />
          {task.doneOn ? <Day day={task.doneOn} locale={locale} /> : task.dueOn && <Day day={task.dueOn} locale={locale} />}
          <span>{[t(`side.${task.side}`), task.ownerName].filter(Boolean).join(' · ')}</span>
          {!task.shared && <span class="muted">{t('tasks.inside')}</span>}
        </p>
        {task.doneNote && <p class="milestone-note">{task.doneNote}</p>}
      </div>
      <div class="milestone-acts no-print">{task.doneOn ? <Undo {...props} /> : <Open {...props} />}</div>
    </li>
  )
}

function act(props: RowProps, step: string): string {
  return `${props.view.to(`${projectsPath}/${props.project.id}/tasks/${step}`)}#task-${props.task.id}`
}

function Hidden({ task }: Pick<RowProps, 'task'>) {
  return (
    <>
      <input type="hidden" name="taskId" value={task.id} />
      <input type="hidden" name="revision" value={String(task.revision)} />
    </>
  )
}

function Undo(props: RowProps) {
  const t = projectsTexts(props.view.locale)
  return (
    <form method="post" action={act(props, 'undo')}>
      <Hidden task={props.task} />
      <Button look="quiet" small>
        {t('tasks.undo')}
        <span class="sr-only">: {wordsFor(props.task.title, props.view.locale)}</span>
      </Button>
    </form>
  )
}

function Open(props: RowProps) {
  const { view, task, refused, first, last } = props
  const t = projectsTexts(view.locale)
  const done = `done-${task.id}`
  const field = fieldsOf(view, done, refused, { doneOn: houseDay(view).toString() })
  const title = <span class="sr-only">: {wordsFor(task.title, view.locale)}</span>
  return (
    <>
      <Confirm label={t('tasks.finish')} tone="plain" open={refused?.form === done}>
        <form class="form" method="post" action={act(props, 'done')} novalidate>
          <Hidden task={task} />
          <DateField {...field('doneOn', t('tasks.doneOn'))} max={houseDay(view).toString()} />
          <TextField {...field('note', t('tasks.note'))} maxlength={1000} />
          <Button small>
            {t('tasks.finish')}
            {title}
          </Button>
        </form>
      </Confirm>
      <Confirm label={t('tasks.change')} tone="plain" open={refused?.form === `task-${task.id}`}>
        <TaskForm {...props} form={`task-${task.id}`} task={task} />
        <form method="post" action={act(props, 'remove')}>
          <Hidden task={task} />
          <Button look="danger" small>
            {t('tasks.remove')}
            {title}
          </Button>
        </form>
      </Confirm>
      <form class="button-row" method="post" action={act(props, 'shift')}>
        <input type="hidden" name="taskId" value={task.id} />
        {!first && (
          <Button look="quiet" small name="by" value="earlier">
            ↑<span class="sr-only">{t('tasks.earlier')}</span>
            {title}
          </Button>
        )}
        {!last && (
          <Button look="quiet" small name="by" value="later">
            ↓<span class="sr-only">{t('tasks.later')}</span>
            {title}
          </Button>
        )}
      </form>
    </>
  )
}
