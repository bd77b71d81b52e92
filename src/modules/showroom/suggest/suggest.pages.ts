import { type Exchange, at, type Route } from '../../../platform/http/route.ts'
import { glossaryTexts } from '../glossary/texts.ts'
import { suggestions } from './suggest.queries.ts'
import type { Suggestion } from './suggestion.ts'

/** What is offered while somebody types: lines of text, those of categories and makers with the address that they lead to. */
async function suggest(x: Exchange): Promise<Response> {
  const typed = (x.url.searchParams.get('q') ?? '').slice(0, 100)
  const t = glossaryTexts(x.ctx.locale)
  const noteOf = (kind: Suggestion['kind'], note: string | undefined) =>
    kind === 'category' || kind === 'maker' ? { note: t(`suggest.${kind}`) } : note ? { note } : {}
  const found = await suggestions(x.ctx, typed)
  const lines = found.map(({ kind, text, lang, note, slug }) => ({
    text,
    ...(lang === x.ctx.locale ? {} : { lang }),
    ...noteOf(kind, note),
    ...(slug === undefined ? {} : { href: at(x, kind === 'maker' ? `/makers/${slug}` : `/products?category=${slug}`) }),
  }))
  return Response.json(lines, { headers: { 'cache-control': 'private, max-age=60' } })
}

export const suggestRoutes: readonly Route[] = [{ method: 'GET', path: '/suggest', access: 'public', handle: suggest }]
