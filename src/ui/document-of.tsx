import { locales } from '../kernel/locale.ts'
import type { Exchange } from '../platform/http/route.ts'
import type { HouseSettings } from '../platform/settings/house.ts'
import { wordsFor } from '../platform/texts/text-for.ts'
import { type Content, HtmlDocument } from './components/index.ts'
import { Discovery, linkedScript } from './discovery.tsx'
import { markup } from './jsx/jsx-runtime.ts'
import { paletteOf, themeAddress } from './ornament/index.ts'
import type { PageContent } from './page-content.ts'
import { Remembered } from './remembered.tsx'

type Ready = { readonly isEscaped: true }

// The page of one reader alone is nothing that search engines or chats should read.
const isPublic = (x: Exchange, content: PageContent) => content.shell !== 'staff' && !x.path.startsWith('/i/')

/**
 * The whole document around a frame. Between two changes of the settings it is the same on every public page, but for what
 * stands in its holes.
 */
export function documentOf(x: Exchange, content: PageContent, head: unknown, frame: unknown): unknown {
  const { locale, house, publicUrl } = x.ctx
  const { title, description = '', picture = `${publicUrl}/cards/house.jpg`, indexed = false } = content
  const site = wordsFor(house.name, locale)
  const whole = title === site ? title : `${title} · ${site}`
  const path = x.path === '/' ? '' : x.path
  const parts = { whole, title, description, path, picture, head: head as Content, frame: frame as Content }
  if (!isPublic(x, content) || head instanceof Promise || frame instanceof Promise)
    return <Document x={x} indexed={indexed} parts={parts} />
  const url = `${publicUrl}/${locale}${path}`
  const itself = { '@type': 'WebPage', name: title, inLanguage: locale, ...(indexed ? { url } : {}) }
  const linked = markup(linkedScript([itself, ...(content.linked ?? [])]))
  return (
    <Remembered
      of={[x.site, house]}
      as={`document ${locale} ${indexed} ${description !== ''}`}
      texts={[whole, title, description, path, picture, ...([linked, head, frame] as unknown as Ready[])]}
    >
      {(...[a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '']: string[]) => (
        <Document
          x={x}
          indexed={indexed}
          parts={{ whole: a, title: b, description: description && c, path: d, picture: e, linked: f, head: g, frame: h }}
        />
      )}
    </Remembered>
  )
}

interface DocumentProps {
  readonly x: Exchange
  readonly indexed: boolean
  readonly parts: {
    /** With the name of the house. */
    readonly whole: string
    readonly title: string
    readonly description: string
    /** Without language; empty for the start page. */
    readonly path: string
    readonly picture: string
    readonly linked?: Content
    readonly head: Content
    readonly frame: Content
  }
}

function Document({ x, indexed, parts }: DocumentProps) {
  const { locale, house, publicUrl } = x.ctx
  const { whole, title, description, path, picture, linked } = parts
  const theme = themeOf(house)
  const url = (tag: string) => `${publicUrl}/${tag}${path}`
  const about = { locale, title, description, picture, url: url(locale), site: wordsFor(house.name, locale) }
  return (
    <HtmlDocument
      lang={locale}
      title={whole}
      description={description || undefined}
      stylesheet={[...x.site.assets.styles, theme.address]}
      themeColor={theme.color}
      script={x.site.assets.scripts[0]}
      icon="/icon.svg"
      indexed={indexed}
      canonical={indexed ? url(locale) : undefined}
      alternates={indexed ? locales.map((tag) => ({ tag, href: url(tag) })) : undefined}
      head={
        <>
          {linked !== undefined && <Discovery {...about} linked={linked} />}
          {parts.head}
        </>
      }
    >
      {parts.frame}
    </HtmlDocument>
  )
}

// Hashing the palette takes longer than the head of a page; the settings stay the same object until they change.
const themes = new WeakMap<HouseSettings, { readonly address: string; readonly color: string }>()

function themeOf(house: HouseSettings) {
  const known = themes.get(house)
  if (known) return known
  const palette = paletteOf(house.look?.dyes)
  const theme = { address: themeAddress(palette), color: palette.cobalt }
  themes.set(house, theme)
  return theme
}
