import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { fileResponse } from '../../../platform/http/file-response.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { Breadcrumbs } from '../../../ui/components/index.ts'
import { page } from '../../../ui/page.tsx'
import { idOf, type Refused, submit } from '../../../ui/refusal.ts'
import { viewOf } from '../../../ui/view.ts'
import { partyById } from '../../directory/index.ts'
import { requireSpeaker } from '../partner/own-project.ts'
import { partnerPage } from '../partner/partner-page.queries.ts'
import { sharedPaper } from '../partner/partner.queries.ts'
import { PartnerView } from '../partner/partner.views.tsx'
import { reportTrouble, reportTroubleSchema } from '../partner/report-trouble.ts'
import { sayOfFigure, sayOfFigureSchema } from '../partner/say-of-figure.ts'
import { OwnProjectsView } from './projects.views.tsx'
import { investorTexts } from './investor-texts.ts'
import { ownParty } from './own-party.ts'
import { ownProjects } from './own-projects.queries.ts'

const access = ['investor'] as const
const pathOf = (projectId: string) => `/investor/projects/${projectId}`

async function partyName({ ctx }: Exchange): Promise<string> {
  return wordsFor((await partyById(ctx.db, ownParty(ctx)))?.names ?? {}, ctx.locale)
}

async function home(x: Exchange): Promise<Response> {
  const [party, projects] = await Promise.all([partyName(x), ownProjects(x.ctx)])
  return page(x, {
    title: investorTexts(x.ctx.locale)('home.title'),
    shell: 'staff',
    body: <OwnProjectsView view={viewOf(x)} party={party} projects={projects} />,
  })
}

async function show(x: Exchange, projectId: string, refused?: Refused): Promise<Response> {
  const t = investorTexts(x.ctx.locale)
  const [shown, party] = await Promise.all([partnerPage(x.ctx, projectId), partyName(x)])
  const view = viewOf(x)
  const crumbs = [
    { href: view.to('/investor'), label: t('home.title') },
    { href: '', label: shown.project.number },
  ]
  return page(
    { ...x, path: pathOf(projectId) },
    {
      title: wordsFor(shown.project.title, x.ctx.locale),
      shell: 'staff',
      status: refused?.status ?? 200,
      body: (
        <PartnerView
          view={view}
          {...shown}
          above={<Breadcrumbs label={t('home.title')} links={crumbs} />}
          intro={t('project.intro', { party })}
          path={pathOf(projectId)}
          refused={refused}
        />
      ),
    },
  )
}

async function say(x: Exchange): Promise<Response> {
  const [projectId, figureId] = [idOf(x), idOf(x, 'figure')]
  await requireSpeaker(x.ctx.db, x.ctx.actor, projectId)
  return submit(x, {
    form: figureId,
    schema: sayOfFigureSchema,
    data: await x.form(),
    work: async (value) => {
      await sayOfFigure(x.ctx, { ...value, figureId })
      return redirect(x, `${pathOf(projectId)}#figure-${figureId}`, 'partner.said')
    },
    refuse: (refused) => show(x, projectId, refused),
  })
}

async function trouble(x: Exchange): Promise<Response> {
  const projectId = idOf(x)
  await requireSpeaker(x.ctx.db, x.ctx.actor, projectId)
  return submit(x, {
    form: 'trouble',
    schema: reportTroubleSchema,
    data: await x.form(),
    work: async (value) => {
      await reportTrouble(x.ctx, { ...value, projectId })
      return redirect(x, `${pathOf(projectId)}#troubles`, 'trouble.sent')
    },
    refuse: (refused) => show(x, projectId, refused),
  })
}

async function paper(x: Exchange): Promise<Response> {
  const projectId = idOf(x)
  await requireSpeaker(x.ctx.db, x.ctx.actor, projectId)
  const { name, mediaType, bytes } = await sharedPaper(x.ctx, projectId, idOf(x, 'paper'))
  return fileResponse(name, mediaType, bytes)
}

/** An investor's own projects: what the private link shows, for all of them. */
export const investorProjectRoutes: readonly Route[] = [
  { method: 'GET', path: '/investor', access, handle: home },
  { method: 'GET', path: '/investor/projects/:id', access, handle: (x) => show(x, idOf(x)) },
  { method: 'POST', path: '/investor/projects/:id/figures/:figure', access, handle: say },
  { method: 'POST', path: '/investor/projects/:id/troubles', access, handle: trouble },
  { method: 'GET', path: '/investor/projects/:id/papers/:paper', access, handle: paper },
]
