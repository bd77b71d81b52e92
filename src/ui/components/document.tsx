import { markup } from '../jsx/jsx-runtime.ts'
import type { Content } from './types.ts'

export interface HtmlDocumentProps {
  /** BCP 47 tag of the page's language. */
  lang: string
  title: string
  description?: string | undefined
  /** Addresses of the built files; later sheets win, e.g. the house's own colours. */
  stylesheet: string | string[]
  script?: string | undefined
  /** Fonts worth fetching before the sheet asks for them. */
  preload?: string[] | undefined
  canonical?: string | undefined
  alternates?: { tag: string; href: string }[] | undefined
  icon?: string | undefined
  themeColor?: string | undefined
  /** Whether search engines may list the page; true unless told. */
  indexed?: boolean | undefined
  head?: Content
  children?: Content
}

/** A whole page with its doctype. Give it the shell as children. */
export function HtmlDocument(props: HtmlDocumentProps) {
  const sheets = typeof props.stylesheet === 'string' ? [props.stylesheet] : props.stylesheet
  const page = (
    <html lang={props.lang} data-theme="savdo">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{props.title}</title>
        {props.description && <meta name="description" content={props.description} />}
        {props.indexed === false && <meta name="robots" content="noindex" />}
        <meta name="theme-color" content={props.themeColor ?? '#0f3d6e'} />
        <meta name="format-detection" content="telephone=no" />
        {props.preload?.map((href) => (
          <link rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        {sheets.map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        {props.script && <script type="module" src={props.script} />}
        {props.icon && <link rel="icon" href={props.icon} />}
        {props.canonical && <link rel="canonical" href={props.canonical} />}
        {props.alternates?.map((alternate) => (
          <link rel="alternate" hreflang={alternate.tag} href={alternate.href} />
        ))}
        {props.head}
      </head>
      <body>{props.children}</body>
    </html>
  )
  const whole = (text: unknown) => markup(`<!doctype html>${text as string}`)
  const written: unknown = page
  return written instanceof Promise ? written.then(whole) : whole(written)
}
