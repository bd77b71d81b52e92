import type { Content } from './components/index.ts'

export interface DiscoveryProps {
  readonly locale: string
  readonly site: string
  readonly title: string
  readonly description: string | undefined
  readonly url: string
  readonly picture: string
  /** As `linkedScript` writes it. */
  readonly linked: Content
}

/** The text of schema.org nodes. `<` is written as an escape, so that none of it can end the element; a data block is no script to the policy. */
export function linkedScript(nodes: readonly object[]): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes })
  return text.includes('<') ? text.replaceAll('<', '\\u003c') : text
}

/** What search engines and chats read of a page: schema.org and Open Graph. */
export function Discovery({ locale, site, title, description, url, picture, linked }: DiscoveryProps) {
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={site} />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={url} />
      <meta property="og:locale" content={locale} />
      <meta property="og:image" content={picture} />
      <meta name="twitter:card" content="summary_large_image" />
      <script type="application/ld+json">{linked}</script>
    </>
  )
}
