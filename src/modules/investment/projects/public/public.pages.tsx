import { wordsFor } from '../../../../platform/texts/text-for.ts'
import type { Exchange, Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { viewOf } from '../../../../ui/view.ts'
import { InterestForm, sectorChoices } from '../../interest/interest-form.tsx'
import { linkedList, linkedProject } from '../../linked-data.ts'
import { knownContact } from '../../interest/known-contact.ts'
import { projectsTexts } from '../texts.ts'
import { publicProject, publicProjects } from './public.queries.ts'
import { PublicListView, PublicProjectView } from './public.views.tsx'

async function list(x: Exchange): Promise<Response> {
  const t = projectsTexts(x.ctx.locale)
  const projects = await publicProjects(x.ctx)
  return page(x, {
    title: t('public.title'),
    description: t('public.lead'),
    indexed: true,
    linked: linkedList(
      x.ctx,
      projects.map(({ title, slug }) => ({ name: title, path: `/invest/projects/${slug}` })),
    ),
    body: <PublicListView view={viewOf(x)} projects={projects} />,
  })
}

async function one(x: Exchange): Promise<Response> {
  const project = await publicProject(x.ctx, x.params['slug'] ?? '')
  return page(x, {
    title: wordsFor(project.title, x.ctx.locale),
    description: wordsFor(project.summary, x.ctx.locale).slice(0, 200),
    indexed: true,
    linked: linkedProject(
      x.ctx,
      { ...project, path: `/invest/projects/${project.slug}`, name: project.title, description: project.summary },
      [projectsTexts(x.ctx.locale)('public.title'), '/invest/projects'],
    ),
    body: (
      <>
        <PublicProjectView view={viewOf(x)} project={project} />
        <InterestForm
          view={viewOf(x)}
          subject={{ kind: 'project', id: project.id }}
          sectors={await sectorChoices(x.ctx)}
          known={await knownContact(x.ctx)}
        />
      </>
    ),
  })
}

export const publicRoutes: readonly Route[] = [
  { method: 'GET', path: '/invest/projects', access: 'public', handle: list },
  { method: 'GET', path: '/invest/projects/:slug', access: 'public', handle: one },
]
