import { formatDay } from '../../../kernel/when.ts'
import { detectLanguage } from '../../../language/index.ts'
import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { Section, StateBadge } from '../../../ui/components/index.ts'
import { houseDay, type View } from '../../../ui/view.ts'
import type { ProjectClaim } from '../plots/project-claims.queries.ts'
import { type Task, taskStates } from '../projects/task/task.ts'
import type { PartnerProps } from './partner-props.ts'
import { partnerTexts } from './partner-texts.ts'

/** What comes next and until when, as the house wrote it. */
export function NextStep({ view, project }: PartnerProps) {
  const t = partnerTexts(view.locale)
  if (project.nextStep === '') return null
  return (
    <Section title={t('partner.nextStep')} look="panel" id="next">
      <p class="prose-lines" lang={detectLanguage(project.nextStep)}>
        {project.nextStep}
      </p>
      {project.nextStepOn && <p class="muted">{t('partner.taskDue', { date: formatDay(project.nextStepOn, view.locale) })}</p>}
    </Section>
  )
}

/** Whether a task is for the partner to do. */
export const isTheirs = ({ side }: Pick<Task, 'side'>): boolean => side === 'investor' || side === 'partner'

/** The road map as far as it is shared: what the partner has to do is marked, what is late stands out. */
export function Tasks({ view, project }: PartnerProps) {
  const t = partnerTexts(view.locale)
  const tasks = project.tasks.filter(({ shared, removed }) => shared && !removed)
  const states = taskStates(tasks, houseDay(view))
  return (
    <Section title={t('partner.tasks')} look="panel" id="tasks">
      {tasks.length === 0 && <p class="muted">{t('partner.noTasks')}</p>}
      <ol class="partner-tasks">
        {tasks.map((task, index) => (
          <li class={`partner-task partner-task-${states[index]}`}>
            <span class="partner-task-head">
              <span lang={langFor(task.title, view.locale)}>{wordsFor(task.title, view.locale)}</span>
              {isTheirs(task) && !task.doneOn && <StateBadge tone="info" label={t('partner.taskYours')} />}
            </span>
            <TaskDay view={view} task={task} late={states[index] === 'late'} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function TaskDay({ view, task, late }: { readonly view: View; readonly task: Task; readonly late: boolean }) {
  const t = partnerTexts(view.locale)
  if (task.doneOn) return <span class="muted">{t('partner.taskDone', { date: formatDay(task.doneOn, view.locale) })}</span>
  if (!task.dueOn) return null
  const due = t('partner.taskDue', { date: formatDay(task.dueOn, view.locale) })
  return late ? (
    <span class="late">
      {due} · {t('partner.taskLate')}
    </span>
  ) : (
    <span class="muted">{due}</span>
  )
}

/** Plots that are held or leased for the project, with the days that are left. */
export function Claims({ view, claims }: PartnerProps) {
  const t = partnerTexts(view.locale)
  if (claims.length === 0) return null
  return (
    <Section title={t('claims.title')} look="panel" id="claims">
      <ul class="paper-list">
        {claims.map((claim) => (
          <li>
            <span>
              {t('claims.plot', { number: claim.plotNumber })} ·{' '}
              {claim.siteSlug ? (
                <a class="link" href={view.to(`/invest/sites/${claim.siteSlug}`)} lang={langFor(claim.siteNames, view.locale)}>
                  {wordsFor(claim.siteNames, view.locale)}
                </a>
              ) : (
                <span lang={langFor(claim.siteNames, view.locale)}>{wordsFor(claim.siteNames, view.locale)}</span>
              )}
            </span>
            <StateBadge tone={claim.kind === 'hold' ? 'warning' : 'success'} label={t(`claims.${claim.kind}`)} />
            <span class="muted">{endOf(view, claim)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function endOf(view: View, { kind, until }: ProjectClaim): string {
  const t = partnerTexts(view.locale)
  if (until === null) return t('claims.noEnd')
  const day = until.subtract({ nanoseconds: 1 }).toZonedDateTimeISO(view.house.timeZone).toPlainDate()
  const last = t('claims.until', { date: formatDay(day, view.locale) })
  if (kind === 'lease') return last
  return `${last} · ${t('claims.left', { n: Math.max(0, houseDay(view).until(day, { largestUnit: 'days' }).days) })}`
}

/** The papers that officers shared with the partners of the project. */
export function Papers({ view, project, path }: PartnerProps) {
  const t = partnerTexts(view.locale)
  const papers = project.papers.filter(({ shared }) => shared)
  return (
    <Section title={t('partner.papers')} look="panel" id="papers">
      {papers.length === 0 && <p class="muted">{t('partner.noPapers')}</p>}
      <ul class="paper-list">
        {papers.map(({ id, name, addedAt }) => (
          <li>
            <a class="link" href={view.to(`${path}/papers/${id}`)}>
              {name}
            </a>
            <span class="muted">{formatDay(addedAt.toZonedDateTimeISO(view.house.timeZone).toPlainDate(), view.locale)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
