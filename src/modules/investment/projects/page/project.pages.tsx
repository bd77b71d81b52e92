import { wordsFor } from '../../../../platform/texts/text-for.ts'
import type { Exchange, Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { idOf, type Refused } from '../../../../ui/refusal.ts'
import { viewOf } from '../../../../ui/view.ts'
import { partyFieldState } from '../../../directory/index.ts'
import { choosableKinds } from '../party/party.schema.ts'
import { projectById, projectTrail } from '../project/project.queries.ts'
import { projectChoices } from '../setup/choices.ts'
import { plotChoices } from '../setup/plots.queries.ts'
import { requiredPost } from '../setup/required-post.ts'
import { answeringPosts, officers } from '../setup/setup.queries.ts'
import { projectsPath } from '../shared.views.tsx'
import { ProjectView } from './project.views.tsx'
import { type Tab, tabPath, tabs } from './tabs.ts'

/** One part of a project's page, with a refused form open on it. */
export async function showProject(x: Exchange, id: string, tab: Tab, refused?: Refused): Promise<Response> {
  const { ctx } = x
  const project = await projectById(ctx, id)
  const partnerKind = choosableKinds.find((kind) => kind === x.url.searchParams.get('as')) ?? 'company'
  const values = refused?.form === 'party' ? refused.values : undefined
  const [choices, posts, people, plots, trail, partner] = await Promise.all([
    projectChoices(ctx),
    answeringPosts(ctx.db),
    officers(ctx.db),
    tab === 'overview' && project.plotId ? plotChoices(ctx.db, ctx.locale) : [],
    tab === 'history' ? projectTrail(ctx, id) : [],
    partyFieldState(ctx.db, { field: 'partner', kind: partnerKind, locale: ctx.locale, values }),
  ])
  return page(
    { ...x, path: tabPath(id, tab) },
    {
      title: `${project.number} · ${wordsFor(project.title, ctx.locale)}`,
      shell: 'staff',
      status: refused?.status ?? 200,
      body: (
        <ProjectView
          view={viewOf(x)}
          {...{ tab, project, choices, plots, trail, partner, partnerKind, refused }}
          required={requiredPost(posts, project.totals.planned, ctx.house.rates)}
          officer={people.find(({ accountId }) => accountId === project.responsibleId)}
          plot={plots.find(({ value }) => value === project.plotId)?.label}
        />
      ),
    },
  )
}

export const projectPages: readonly Route[] = tabs.map((tab) => ({
  method: 'GET',
  path: tab === 'overview' ? `${projectsPath}/:id` : `${projectsPath}/:id/${tab}`,
  access: ['staff', 'admin'],
  handle: (x) => showProject(x, idOf(x), tab),
}))
