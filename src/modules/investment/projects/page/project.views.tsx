import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { Breadcrumbs, PageHead, PrintButton, Tabs } from '../../../../ui/components/index.ts'
import { Problem } from '../../../../ui/problem.tsx'
import { memorandaTexts } from '../../memoranda/memoranda-texts.ts'
import { partnerTexts } from '../../partner/partner-texts.ts'
import { DemoMark, projectsPath, StageBadge } from '../shared.views.tsx'
import { projectsTexts } from '../texts.ts'
import { FiguresTab } from './figures.views.tsx'
import { HistoryTab } from './history.views.tsx'
import { OverviewTab } from './overview.views.tsx'
import type { ProjectProps } from './page-props.ts'
import { type Tab, tabPath, tabs } from './tabs.ts'
import { PapersTab } from './papers.views.tsx'
import { PartnersTab } from './partners.views.tsx'
import { TalksTab } from './talks.views.tsx'
import { TasksTab } from './tasks.views.tsx'

const parts = {
  overview: OverviewTab,
  figures: FiguresTab,
  tasks: TasksTab,
  partners: PartnersTab,
  papers: PapersTab,
  talks: TalksTab,
  history: HistoryTab,
} as const

/** One project, part by part. */
export function ProjectView({ tab, ...props }: ProjectProps & { readonly tab: Tab }) {
  const { view, project, refused } = props
  const t = projectsTexts(view.locale)
  const title = wordsFor(project.title, view.locale)
  const Part = parts[tab]
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            label={t('crumbs')}
            links={[
              { href: view.to(projectsPath), label: t('board.title') },
              { href: '', label: project.number },
            ]}
          />
        }
        title={title}
        lead={<Lead {...props} />}
        actions={<PrintButton label={t('print')} />}
      />
      <Problem refused={refused} />
      <Tabs
        label={t('tabs')}
        links={[
          ...tabs.map((each) => ({
            href: view.to(tabPath(project.id, each)),
            label: t(`tab.${each}`),
            current: each === tab,
            count: countOf(props, each),
          })),
          {
            href: view.to(`/staff/investment/memoranda?project=${project.id}`),
            label: memorandaTexts(view.locale)('memoranda.title'),
          },
          { href: view.to(`${projectsPath}/${project.id}/links`), label: partnerTexts(view.locale)('links.tab') },
        ]}
      />
      <Part {...props} />
    </>
  )
}

function Lead({ view, project }: ProjectProps) {
  const t = projectsTexts(view.locale)
  return (
    <span class="standing">
      <span>
        {project.number} <DemoMark demo={project.demo} locale={view.locale} />
      </span>
      <span>
        <StageBadge stage={project.stage} locale={view.locale} />
      </span>
      <span>{wordsFor(project.sectorNames, view.locale)}</span>
      {project.published && <span>{t('project.public')}</span>}
    </span>
  )
}

function countOf({ project }: ProjectProps, tab: Tab): number | undefined {
  const open = {
    tasks: project.tasks.filter(({ doneOn }) => !doneOn).length,
    talks: project.troubles.filter(({ closedOn }) => !closedOn).length,
    partners: project.parties.length,
    papers: project.papers.length + project.photos.length,
  }
  const count = (open as Partial<Record<Tab, number>>)[tab]
  return count === undefined || count === 0 ? undefined : count
}
