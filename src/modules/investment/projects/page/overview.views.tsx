import { countryName } from '../../../../platform/texts/country-name.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { Button, ButtonLink, Confirm, DefinitionList, Notice, Section, Steps } from '../../../../ui/components/index.ts'
import { houseDay } from '../../../../ui/view.ts'
import { formatDay } from '../../../../kernel/when.ts'
import { formatCapacity } from '../figure/capacity-units.ts'
import { Day, projectsPath, Sums, Words } from '../shared.views.tsx'
import { projectsTexts } from '../texts.ts'
import { taskStates } from '../task/task.ts'
import { MoveStep } from './move.views.tsx'
import type { ProjectProps } from './page-props.ts'
import { tabPath } from './tabs.ts'

/** What a project is, how far it is, and what comes next: also what is printed. */
export function OverviewTab(props: ProjectProps) {
  const { view, project } = props
  const t = projectsTexts(view.locale)
  const late = project.nextStepOn && Temporal.PlainDate.compare(project.nextStepOn, houseDay(view)) < 0
  return (
    <>
      {project.stuck && (
        <Notice tone="warning" title={t('board.stuck')}>
          {t('stuck.since', { days: project.history.at(-1)?.days ?? 0, stage: t(`stage.${project.stage}`) })}
        </Notice>
      )}
      {project.stage === 'dropped' && project.dropReason && (
        <Notice tone="error" title={t('stage.dropped')}>
          {t(`drop.${project.dropReason}`)}. {project.history.at(-1)?.reason}
        </Notice>
      )}
      <div class="action-bar no-print">
        <MoveStep {...props} />
        <ButtonLink look="secondary" href={view.to(`${projectsPath}/${project.id}/edit`)}>
          {t('project.edit')}
        </ButtonLink>
        <Publish {...props} />
      </div>
      <div class="project-sheet">
        <Section look="panel" title={t('overview.facts')}>
          <Facts {...props} />
        </Section>
        <div>
          <Section look="panel" title={t('overview.figures')}>
            <Key {...props} />
          </Section>
          <Section look="panel" title={t('overview.next')}>
            {project.nextStep ? (
              <p>
                {project.nextStepOn && (
                  <strong class={late ? 'late' : undefined}>
                    <Day day={project.nextStepOn} locale={view.locale} />{' '}
                  </strong>
                )}
                {project.nextStep}
              </p>
            ) : (
              <p class="muted">{t('overview.noNext')}</p>
            )}
          </Section>
        </div>
      </div>
      {wordsFor(project.summary, view.locale) && (
        <Section look="panel" title={t('fact.summary')}>
          <p class="prose-lines">
            <Words text={project.summary} locale={view.locale} />
          </p>
        </Section>
      )}
      <RoadMap {...props} />
    </>
  )
}

function Facts({ view, project, required, officer, plot }: ProjectProps) {
  const { locale } = view
  const t = projectsTexts(locale)
  const below = required && (officer?.rank ?? 0) < required.rank
  return (
    <DefinitionList
      items={[
        { label: t('list.sector'), value: <Words text={project.sectorNames} locale={locale} /> },
        { label: t('list.district'), value: project.districtNames && <Words text={project.districtNames} locale={locale} /> },
        { label: t('fact.plot'), value: plot },
        { label: t('list.country'), value: project.country && countryName(project.country, locale) },
        {
          label: t('overview.parties'),
          value:
            project.parties.length > 0 ? (
              <ul>
                {project.parties.map(({ names, role }) => (
                  <li>
                    <Words text={names} locale={locale} /> <span class="muted">{t(`role.${role}`)}</span>
                  </li>
                ))}
              </ul>
            ) : undefined,
        },
        { label: t('list.responsible'), value: project.responsibleName ?? <span class="late">{t('overview.nobody')}</span> },
        {
          label: t('overview.required'),
          value: required && (
            <span class="two-lines">
              <Words text={required.names} locale={locale} />
              {below && <span class="late">{t('overview.below')}</span>}
            </span>
          ),
        },
      ]}
    />
  )
}

function Key({ view, project }: ProjectProps) {
  const { locale } = view
  const t = projectsTexts(locale)
  const { totals } = project
  const people = (jobs: number | null) => (jobs === null ? <span class="muted">{t('unknown')}</span> : t('board.jobs', { jobs }))
  const output = (figure: typeof totals.capacityPlanned) =>
    figure ? formatCapacity(figure, locale) : <span class="muted">{t('unknown')}</span>
  return (
    <table class="key-figures">
      <caption class="sr-only">{t('overview.figures')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('figures.planned')}</th>
          <th scope="col">{t('figures.reached')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('figures.money')}</th>
          <td>
            <Sums totals={totals.planned} locale={locale} />
          </td>
          <td>
            <Sums totals={totals.paid} locale={locale} />
          </td>
        </tr>
        <tr>
          <th scope="row">{t('figures.jobs')}</th>
          <td>{people(totals.jobsPlanned)}</td>
          <td>{people(totals.jobsFilled)}</td>
        </tr>
        <tr>
          <th scope="row">{t('figures.capacity')}</th>
          <td>{output(totals.capacityPlanned)}</td>
          <td>{output(totals.capacityReached)}</td>
        </tr>
      </tbody>
    </table>
  )
}

function RoadMap({ view, project }: ProjectProps) {
  const { locale } = view
  const t = projectsTexts(locale)
  if (project.tasks.length === 0) return null
  const states = taskStates(project.tasks, houseDay(view))
  return (
    <Section
      look="panel"
      title={t('tab.tasks')}
      more={
        <a class="link no-print" href={view.to(tabPath(project.id, 'tasks'))}>
          {t('tasks.open')}
        </a>
      }
    >
      <Steps
        words={{ planned: t('tasks.due'), done: t('tasks.done') }}
        steps={project.tasks.map((task, index) => ({
          label: wordsFor(task.title, locale),
          state: states[index]!,
          stateLabel: t(`task.${states[index]!}`),
          planned: task.dueOn ? formatDay(task.dueOn, locale) : undefined,
          done: task.doneOn ? formatDay(task.doneOn, locale) : undefined,
          note: [t(`side.${task.side}`), task.ownerName].filter(Boolean).join(' · '),
        }))}
      />
    </Section>
  )
}

function Publish({ view, project }: ProjectProps) {
  const t = projectsTexts(view.locale)
  const { published } = project
  return (
    <>
      <Confirm label={t(published ? 'project.hide' : 'project.publish')} tone="plain">
        <form method="post" action={view.to(`${projectsPath}/${project.id}/publish`)}>
          <input type="hidden" name="revision" value={String(project.revision)} />
          {!published && <input type="hidden" name="published" value="on" />}
          <p>{t(published ? 'project.hideAsk' : 'project.publishAsk')}</p>
          <Button small>{t(published ? 'project.hide' : 'project.publish')}</Button>
        </form>
      </Confirm>
      {published && (
        <ButtonLink look="quiet" href={view.to(`/invest/projects/${project.slug}`)}>
          {t('project.seePublic')}
        </ButtonLink>
      )}
    </>
  )
}
