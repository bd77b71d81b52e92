import type { OpenApiDocument } from '../../platform/api/document.ts'
import type { Exchange, Route } from '../../platform/http/route.ts'
import { page } from '../../ui/page.tsx'
import { programsTexts } from './programs-texts.ts'
import { ReferenceView } from './reference.views.tsx'

/** The API for people to read, made of its document. */
export function referenceRoutes(documentOf: (publicUrl: string) => OpenApiDocument): readonly Route[] {
  const show = (x: Exchange) => {
    const { locale, publicUrl } = x.ctx
    const t = programsTexts(locale)
    return page(x, {
      title: t('api.title'),
      description: t('api.lead'),
      indexed: true,
      body: <ReferenceView locale={locale} publicUrl={publicUrl} document={documentOf(publicUrl)} />,
    })
  }
  return [{ method: 'GET', path: '/api', access: 'public', handle: show }]
}
