import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { page } from '../../../ui/page.tsx'
import { idOf, type Refused, submit } from '../../../ui/refusal.ts'
import { viewOf } from '../../../ui/view.ts'
import { projectById } from '../projects/project/project.queries.ts'
import { givePartnerLink, giveLinkSchema, revokePartnerLink } from './give-link.ts'
import { LinksView } from './links.views.tsx'
import { partnerPath } from './partner-link.ts'
import { partnerAccounts } from './partner-accounts.queries.ts'
import { linkById, linksOf, standingsOf } from './partner.queries.ts'
import { partnerTexts } from './partner-texts.ts'

const access = ['staff', 'admin'] as const
const pathOf = (projectId: string) => `/staff/investment/projects/${projectId}/links`

async function show(x: Exchange, projectId: string, refused?: Refused): Promise<Response> {
  const { ctx } = x
  const [project, links, standings, accounts] = await Promise.all([
    projectById(ctx, projectId),
    linksOf(ctx, projectId),
    standingsOf(ctx.db, [projectId]),
    partnerAccounts(ctx.db, projectId),
  ])
  const addressed = await Promise.all(
    links.map(async (link) => ({ link, address: `${ctx.publicUrl}/${link.locale}${await partnerPath(ctx.db, link)}` })),
  )
  return page(
    { ...x, path: pathOf(projectId) },
    {
      title: `${partnerTexts(ctx.locale)('links.title')} · ${wordsFor(project.title, ctx.locale)}`,
      shell: 'staff',
      status: refused?.status ?? 200,
      body: <LinksView {...{ project, standings, accounts, refused, view: viewOf(x), links: addressed }} />,
    },
  )
}

async function give(x: Exchange): Promise<Response> {
  const projectId = idOf(x)
  return submit(x, {
    form: 'give',
    schema: giveLinkSchema,
    data: await x.form(),
    work: async (value) => {
      await givePartnerLink(x.ctx, { ...value, projectId })
      return redirect(x, pathOf(projectId), 'link.given')
    },
    refuse: (refused) => show(x, projectId, refused),
  })
}

async function revoke(x: Exchange): Promise<Response> {
  const link = await linkById(x.ctx, idOf(x))
  await revokePartnerLink(x.ctx, { linkId: link.id })
  return redirect(x, pathOf(link.projectId), 'link.revokedNotice')
}

export const linksRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/investment/projects/:id/links', access, handle: (x) => show(x, idOf(x)) },
  { method: 'POST', path: '/staff/investment/projects/:id/links', access, handle: give },
  { method: 'POST', path: '/staff/investment/links/:id/revoke', access, handle: revoke },
]
