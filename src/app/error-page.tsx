import type { Logger } from 'pino'
import { AppError, statusOf } from '../kernel/errors.ts'
import { at, type Exchange, redirect } from '../platform/http/route.ts'
import { ButtonLink, EmptyState } from '../ui/components/index.ts'
import { page } from '../ui/page.tsx'
import { uiTexts } from '../ui/texts.ts'

/** Any failure becomes a page in the reader's language; only what nobody foresaw is logged as a fault. */
export function errorPage(x: Exchange, error: unknown, log: Logger): Response | Promise<Response> {
  const known = error instanceof AppError ? error : undefined
  if (known?.kind === 'unauthenticated') {
    // After signing in a page is opened again; a write is not sent again, and its address may show no page.
    const next = x.request.method === 'GET' ? `?next=${encodeURIComponent(`${x.path}${x.url.search}`)}` : ''
    return redirect(x, `/sign-in${next}`)
  }
  if (!known) log.error({ err: error }, 'request failed')
  const t = uiTexts(x.ctx.locale)
  const text = known ? x.site.findText(x.ctx.locale, `error.${known.code}`, known.params) : undefined
  return page(x, {
    title: t('error.title'),
    status: known ? statusOf[known.kind] : 500,
    body: (
      <EmptyState alone title={t('error.title')} action={<ButtonLink href={at(x, '/')}>{t('home')}</ButtonLink>}>
        <p role="alert">{text ?? t('error.unexpected')}</p>
      </EmptyState>
    ),
  })
}
