import { type Exchange, at, type Route } from '../../../platform/http/route.ts'
import { type Suggestion, suggestions } from './suggest.queries.ts'

/** What is offered while somebody types: lines of text with the address that each leads to. */
async function suggest(x: Exchange): Promise<Response> {
  const typed = (x.url.searchParams.get('q') ?? '').slice(0, 100)
  const found = await suggestions(x.ctx, typed)
  const lines = found.map(({ kind, text, lang, note, slug }) => ({
    kind,
    text,
    ...(lang === x.ctx.locale ? {} : { lang }),
    ...(note ? { note } : {}),
    href: at(x, addressOf(kind, text, slug)),
  }))
  return Response.json(lines, { headers: { 'cache-control': 'private, max-age=60' } })
}

function addressOf(kind: Suggestion['kind'], text: string, slug = ''): string {
  if (kind === 'maker') return `/makers/${encodeURIComponent(slug)}`
  if (kind === 'category') return `/products?category=${encodeURIComponent(slug)}`
  return `/products?q=${encodeURIComponent(text)}`
}

export const suggestRoutes: readonly Route[] = [{ method: 'GET', path: '/suggest', access: 'public', handle: suggest }]
