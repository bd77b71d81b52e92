import { raw } from 'hono/html'
import type { Exchange } from '../platform/http/route.ts'
import { wordsFor } from '../platform/texts/text-for.ts'
import type { PageContent } from './page-content.ts'

// `<` is written as an escape, so that no text of ours can end the element. A data block is no script to the policy.
function linkedScript(nodes: readonly object[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll('<', '\\u003c')
}

/** What search engines and chats read of a page: schema.org and Open Graph. Nothing of it on pages that are one reader's alone. */
export function Discovery({ x, content }: { readonly x: Exchange; readonly content: PageContent }) {
  const { locale, house, publicUrl } = x.ctx
  const url = `${publicUrl}/${locale}${x.path === '/' ? '' : x.path}`
  const page = { '@type': 'WebPage', name: content.title, inLanguage: locale, ...(content.indexed ? { url } : {}) }
  if (content.shell === 'staff' || x.path.startsWith('/i/')) return <>{content.head}</>
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={wordsFor(house.name, locale)} />
      <meta property="og:title" content={content.title} />
      {content.description && <meta property="og:description" content={content.description} />}
      <meta property="og:url" content={url} />
      <meta property="og:locale" content={locale} />
      <meta property="og:image" content={content.picture ?? `${publicUrl}/cards/house.jpg`} />
      <meta name="twitter:card" content="summary_large_image" />
      <script type="application/ld+json">{raw(linkedScript([page, ...(content.linked ?? [])]))}</script>
      {content.head}
    </>
  )
}
