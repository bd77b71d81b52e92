import type { Ctx } from '../../../platform/context.ts'
import { fileResponse } from '../../../platform/http/file-response.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { page } from '../../../ui/page.tsx'
import { idOf, type Refused, submit } from '../../../ui/refusal.ts'
import { viewOf } from '../../../ui/view.ts'
import { partyById } from '../../directory/index.ts'
import { openPartnerLink, partnerPath, type PartnerLink } from './partner-link.ts'
import { partnerPage } from './partner-page.queries.ts'
import { sharedPaper } from './partner.queries.ts'
import { partnerTexts } from './partner-texts.ts'
import { PartnerView } from './partner.views.tsx'
import { reportTrouble, reportTroubleSchema } from './report-trouble.ts'
import { noteOpening, sayOfFigure, sayOfFigureSchema } from './say-of-figure.ts'

interface Visit {
  readonly link: PartnerLink
  readonly partyName: string
  /** Below the language. */
  readonly path: string
  readonly ctx: Ctx
}

/** Whoever holds the link speaks for the party that it was given to, of that project and of no other. */
async function visit(x: Exchange): Promise<Visit> {
  const link = await openPartnerLink(x.ctx.db, x.params['token'] ?? '')
  const party = await partyById(x.ctx.db, link.partyId)
  const partyName = wordsFor(party?.names ?? {}, x.ctx.locale)
  const name = [partyName, link.label].filter(Boolean).join(', ')
  return {
    link,
    partyName,
    path: await partnerPath(x.ctx.db, link),
    ctx: { ...x.ctx, actor: { kind: 'partner', linkId: link.id, projectId: link.projectId, name } },
  }
}

async function render(x: Exchange, { link, partyName, path, ctx }: Visit, refused?: Refused): Promise<Response> {
  const shown = await partnerPage(ctx, link.projectId)
  const t = partnerTexts(ctx.locale)
  return page(
    { ...x, path },
    {
      title: t('partner.title', { project: wordsFor(shown.project.title, ctx.locale) }),
      status: refused?.status ?? 200,
      body: (
        <PartnerView
          view={viewOf({ ...x, ctx })}
          {...shown}
          intro={t('partner.lead', { party: partyName })}
          path={path}
          refused={refused}
        />
      ),
    },
  )
}

async function show(x: Exchange): Promise<Response> {
  const at = await visit(x)
  // A preview of a messenger asks with HEAD; only whoever reads has opened it.
  if (at.link.openedAt === null && x.request.method === 'GET') await noteOpening(at.ctx)
  return render(x, at)
}

async function say(x: Exchange): Promise<Response> {
  const at = await visit(x)
  const figureId = idOf(x)
  return submit(x, {
    form: figureId,
    schema: sayOfFigureSchema,
    data: await x.form(),
    work: async (value) => {
      await sayOfFigure(at.ctx, { ...value, figureId })
      return redirect(x, `${at.path}#figure-${figureId}`, 'partner.said')
    },
    refuse: (refused) => render(x, at, refused),
  })
}

async function trouble(x: Exchange): Promise<Response> {
  const at = await visit(x)
  return submit(x, {
    form: 'trouble',
    schema: reportTroubleSchema,
    data: await x.form(),
    work: async (value) => {
      await reportTrouble(at.ctx, { ...value, projectId: at.link.projectId })
      return redirect(x, `${at.path}#troubles`, 'trouble.sent')
    },
    refuse: (refused) => render(x, at, refused),
  })
}

async function paper(x: Exchange): Promise<Response> {
  const { ctx, link } = await visit(x)
  const { name, mediaType, bytes } = await sharedPaper(ctx, link.projectId, idOf(x))
  return fileResponse(name, mediaType, bytes)
}

export const partnerRoutes: readonly Route[] = [
  { method: 'GET', path: '/p/:token', access: 'link', handle: show },
  { method: 'POST', path: '/p/:token/figures/:id', access: 'link', handle: say },
  { method: 'POST', path: '/p/:token/troubles', access: 'link', handle: trouble },
  { method: 'GET', path: '/p/:token/papers/:id', access: 'link', handle: paper },
]
