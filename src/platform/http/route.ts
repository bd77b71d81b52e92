import type { Role } from '../../kernel/actor.ts'
import type { Locale } from '../../kernel/locale.ts'
import type { Parameters } from '../../kernel/errors.ts'
import type { Ctx } from '../context.ts'

/**
 * Who may open a route: everyone, the holder of one inquiry's private link (its handler proves the link), or roles.
 * Nothing is public unless its route says so.
 */
export type Access = 'public' | 'link' | readonly Role[]

export interface Route {
  readonly method: 'GET' | 'POST'
  /** Below the language for pages (`/products/:slug`); from the root where `bare` is set (`/files/:id`). */
  readonly path: string
  readonly access: Access
  readonly bare?: boolean
  /**
   * The same for everybody who has not signed in, but for the number beside the list: rendered once and kept until the
   * catalogue changes. What it shows must come from tables that tell of their changes (0020_speed.sql).
   */
  readonly keep?: true
  readonly handle: (x: Exchange) => Response | Promise<Response>
}

/** One request on its way to one answer. */
export interface Exchange {
  readonly ctx: Ctx
  readonly request: Request
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
  /** Address without language and without query: what the language switch keeps. */
  readonly path: string
  readonly cookies: Readonly<Record<string, string>>
  /** Address of the caller, for rate limits. */
  readonly remote: string
  readonly site: Site
  /** Set on the answer, whichever it becomes. */
  readonly headers: Headers
  form(): Promise<FormData>
}

/** Parts of the house's own pages, in the order of the menu. */
export const navGroups = ['trade', 'showroom', 'investment', 'directory', 'house'] as const
export type NavGroup = (typeof navGroups)[number]

export interface NavItem {
  /** `public` head, `list` beside it (the inquiry list), or the house's own pages. */
  readonly area: 'public' | 'list' | 'staff' | 'maker' | 'investor'
  readonly href: string
  /** Other addresses that belong to this section. */
  readonly covers?: readonly string[]
  readonly label: (locale: Locale) => string
  /** Absent: shown to everyone who sees the area. */
  readonly roles?: readonly Role[]
  readonly icon?: string
  /** Of the house's own pages: the part that it stands under; without one it stands above them all. */
  readonly group?: NavGroup
  /** A number beside the label, such as what lies in the inquiry list. */
  readonly badge?: (x: Exchange) => number
  /** The same where it has to be asked of the database: what waits for whoever reads, on the house's own pages. */
  readonly waiting?: (x: Exchange) => Promise<number>
}

/** What the composition root knows and a page shows: navigation and texts of all modules, addresses of built assets. */
export interface Site {
  readonly nav: readonly NavItem[]
  readonly assets: { readonly styles: readonly string[]; readonly scripts: readonly string[] }
  readonly demo: boolean
  readonly findText: (locale: Locale, key: string, params?: Parameters) => string | undefined
}

/** An address of ours in the reader's language: `at(x, '/products')` → `/zh-Hans/products`. */
export function at(x: { readonly ctx: { readonly locale: Locale } }, path: string): string {
  return `/${x.ctx.locale}${path === '/' ? '' : path}`
}

/** See Other: after a write the reader goes to a page; `notice` names a text that it shows once. */
export function redirect(x: Exchange, path: string, notice?: string): Response {
  if (notice) x.headers.append('set-cookie', `notice=${notice}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax`)
  return new Response(null, { status: 303, headers: { location: at(x, path) } })
}
