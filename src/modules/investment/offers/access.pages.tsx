import { fileResponse } from '../../../platform/http/file-response.ts'
import type { Exchange, Route } from '../../../platform/http/route.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { EmptyState, Notice, PageHead, Section } from '../../../ui/components/index.ts'
import { page } from '../../../ui/page.tsx'
import { idOf } from '../../../ui/refusal.ts'
import { viewOf } from '../../../ui/view.ts'
import { accessPath, noteAccess, openAccessLink } from './access-link.ts'
import { filesOfOffer, offerFileBytes } from './offer.queries.ts'
import { sizeOf } from './offer.views.tsx'
import { offersTexts } from './offers-texts.ts'
import { requestById } from './request.queries.ts'

async function show(x: Exchange): Promise<Response> {
  const { ctx } = x
  const request = await openAccessLink(ctx.db, x.params['token'] ?? '')
  const [wanted, files, path] = await Promise.all([
    requestById(ctx.db, request.id),
    filesOfOffer(ctx, request.offerId),
    accessPath(ctx.db, request),
  ])
  // A preview of a messenger asks with HEAD; only whoever reads has opened it.
  if (x.request.method === 'GET') await noteAccess(ctx, request, null)
  const view = viewOf(x)
  const t = offersTexts(ctx.locale)
  return page(
    { ...x, path },
    {
      title: t('link.title'),
      body: (
        <>
          <PageHead title={wordsFor(wanted?.product ?? {}, ctx.locale)} lead={t('link.title')} />
          <Notice tone="info">{t('link.lead', { company: request.company || request.name })}</Notice>
          <Section title={t('documents.title')} look="panel">
            {files.length === 0 && <EmptyState title={t('link.none')} />}
            <ul class="paper-list">
              {files.map((file) => (
                <li>
                  <a class="link" href={view.to(`${path}/papers/${file.id}`)}>
                    {file.name}
                  </a>
                  <span class="muted">{sizeOf(file, view)}</span>
                </li>
              ))}
            </ul>
          </Section>
        </>
      ),
    },
  )
}

async function paper(x: Exchange): Promise<Response> {
  const request = await openAccessLink(x.ctx.db, x.params['token'] ?? '')
  const id = idOf(x)
  const { name, mediaType, bytes } = await offerFileBytes(x.ctx, request.offerId, id)
  if (x.request.method === 'GET') await noteAccess(x.ctx, request, id)
  return fileResponse(name, mediaType, bytes)
}

export const accessPages: readonly Route[] = [
  { method: 'GET', path: '/o/:token', access: 'link', handle: show },
  { method: 'GET', path: '/o/:token/papers/:id', access: 'link', handle: paper },
]
