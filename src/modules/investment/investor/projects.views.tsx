import { formatDay } from '../../../kernel/when.ts'
import { detectLanguage } from '../../../language/index.ts'
import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { ButtonLink, type Content, EmptyState, PageHead, StateBadge } from '../../../ui/components/index.ts'
import { houseDay, type View } from '../../../ui/view.ts'
import { DemoMark } from '../projects/shared.views.tsx'
import { investorTexts } from './investor-texts.ts'
import type { OwnProject } from './own-projects.queries.ts'

interface Props {
  readonly view: View
  readonly party: string
  readonly projects: readonly OwnProject[]
}

/** Where an investor begins: the own projects, each with its stage, the next step and what waits for the reader. */
export function OwnProjectsView({ view, party, projects }: Props) {
  const t = investorTexts(view.locale)
  return (
    <>
      <PageHead title={t('home.title')} lead={party} />
      {projects.length === 0 ? (
        <EmptyState
          title={t('home.none')}
          action={
            <span class="button-row">
              <ButtonLink href={view.to('/invest/sites')}>{t('home.sites')}</ButtonLink>
              <ButtonLink look="secondary" href={view.to('/invest/offers')}>
                {t('home.offers')}
              </ButtonLink>
            </span>
          }
        >
          <p>{t('home.noneHint')}</p>
        </EmptyState>
      ) : (
        <ul class="own-projects">
          {projects.map((project) => (
            <Card view={view} project={project} />
          ))}
        </ul>
      )}
    </>
  )
}

function Card({ view, project }: { readonly view: View; readonly project: OwnProject }) {
  const { locale } = view
  const t = investorTexts(locale)
  const { nextStep, nextStepOn } = project
  return (
    <li class="own-project">
      <p class="own-project-head">
        <span class="muted">{project.number}</span>
        <StateBadge tone="info" label={view.findText(`stage.${project.stage}`) ?? project.stage} />
        <DemoMark demo={project.demo} locale={locale} />
      </p>
      <h2>
        <a class="card-link" href={view.to(`/investor/projects/${project.id}`)} lang={langFor(project.title, locale)}>
          {wordsFor(project.title, locale)}
        </a>
      </h2>
      {nextStep !== '' && (
        <p>
          <span class="muted">{t('home.next')}</span> <span lang={detectLanguage(nextStep)}>{nextStep}</span>
          {nextStepOn && <When>{t('home.until', { date: formatDay(nextStepOn, locale) })}</When>}
        </p>
      )}
      <Waiting view={view} project={project} />
    </li>
  )
}

const When = ({ late, children }: { readonly late?: boolean; readonly children?: Content }) => (
  <>
    {' · '}
    <span class={late ? 'late whole' : 'muted whole'}>{children}</span>
  </>
)

function Waiting({ view, project }: { readonly view: View; readonly project: OwnProject }) {
  const t = investorTexts(view.locale)
  const { unsaid, ownTasks, dueOn, openTroubles } = project
  if (unsaid + ownTasks + openTroubles === 0) return <p class="muted">{t('home.nothingWaits')}</p>
  const late = dueOn !== null && Temporal.PlainDate.compare(dueOn, houseDay(view)) < 0
  const due = dueOn && formatDay(dueOn, view.locale)
  return (
    <ul class="own-project-waiting">
      {unsaid > 0 && <li>{t('home.figures', { n: unsaid })}</li>}
      {ownTasks > 0 && (
        <li>
          {t('home.tasks', { n: ownTasks })}
          {due && <When late={late}>{t(late ? 'home.late' : 'home.until', { date: due })}</When>}
        </li>
      )}
      {openTroubles > 0 && <li>{t('home.troubles', { n: openTroubles })}</li>}
    </ul>
  )
}
