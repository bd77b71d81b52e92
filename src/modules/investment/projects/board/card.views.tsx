import { countryName } from '../../../../platform/texts/country-name.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { Button, classes, DateField, Icon, SelectField, TextField } from '../../../../ui/components/index.ts'
import { fieldsOf, type Refused } from '../../../../ui/refusal.ts'
import { houseDay, type View } from '../../../../ui/view.ts'
import type { ProjectRow } from '../project/project-row.queries.ts'
import { Day, DemoMark, projectsPath, Sums, Words } from '../shared.views.tsx'
import { dropReasons, moveTo, needsReason, reachable } from '../stage/stage.ts'
import { projectsTexts } from '../texts.ts'

export interface CardProps {
  readonly view: View
  readonly project: ProjectRow
  /** The query of the board, so that a move comes back to the same view. */
  readonly back: string
  readonly refused?: Refused | undefined
}

/** One project on the board. The handle is for scripts alone; the form below it moves the card without any. */
export function Card(props: CardProps) {
  const { view, project } = props
  const t = projectsTexts(view.locale)
  const days = project.stageSince.until(houseDay(view), { largestUnit: 'days' }).days
  const place = [
    project.districtNames && wordsFor(project.districtNames, view.locale),
    project.country && countryName(project.country, view.locale),
  ]
  return (
    <li
      class={classes('board-card', project.stuck && 'board-card-stuck')}
      id={`card-${project.id}`}
      data-card=""
      data-number={project.number}
    >
      <p class="board-card-top">
        <span>{project.number}</span>
        <DemoMark demo={project.demo} locale={view.locale} />
        <button type="button" class="board-handle" data-handle="" aria-describedby="board-help" hidden>
          <span class="sr-only">{t('board.pick', { number: project.number })}</span>
          <Icon name="menu" />
        </button>
      </p>
      <h3>
        <a href={view.to(`${projectsPath}/${project.id}`)}>
          <Words text={project.title} locale={view.locale} />
        </a>
      </h3>
      <p class="board-card-money">
        <Sums totals={project.planned} locale={view.locale} />
      </p>
      <p class="muted">{place.filter(Boolean).join(' · ')}</p>
      {project.responsibleName && <p class="muted">{project.responsibleName}</p>}
      <p class={project.stuck ? 'late' : 'muted'}>
        {t('board.days', { days })}
        {project.stuck && ` · ${t('board.stuck')}`}
      </p>
      {project.nextStep && (
        <p class="board-next">
          {project.nextStepOn && (
            <strong class={Temporal.PlainDate.compare(project.nextStepOn, houseDay(view)) < 0 ? 'late' : undefined}>
              <Day day={project.nextStepOn} locale={view.locale} />
            </strong>
          )}{' '}
          {project.nextStep}
        </p>
      )}
      <MoveForm {...props} />
    </li>
  )
}

function MoveForm({ view, project, back, refused }: CardProps) {
  const t = projectsTexts(view.locale)
  const form = `move-${project.id}`
  const mine = refused?.form === form ? refused : undefined
  const field = fieldsOf(view, form, refused)
  const open = reachable(project)
  return (
    <details class="board-move no-print" open={mine !== undefined} data-move="">
      <summary>{t('board.move')}</summary>
      <form class="form" method="post" action={view.to(`${projectsPath}/${project.id}/move`)} novalidate>
        <input type="hidden" name="revision" value={String(project.revision)} />
        <input type="hidden" name="back" value={`board${back}`} />
        <SelectField
          {...field('to', t('move.to'))}
          choices={open.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
        />
        <p
          hidden
          data-plain={open.filter((stage) => !needsReason(moveTo(project, stage)!, project.stage)).join(' ')}
          data-open={open.join(' ')}
        />
        <DateField {...field('since', t('move.since'))} hint={t('move.sinceHint')} />
        <TextField {...field('reason', t('move.reason'))} hint={t('move.reasonHint')} maxlength={1000} />
        {open.includes('dropped') && (
          <SelectField
            {...field('dropReason', t('move.dropReason'))}
            empty="—"
            choices={dropReasons.map((reason) => ({ value: reason, label: t(`drop.${reason}`) }))}
          />
        )}
        <Button small>{t('board.move')}</Button>
      </form>
    </details>
  )
}
