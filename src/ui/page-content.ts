import type { Content } from './components/index.ts'

/** What a page is, before its frame is put around it. */
export interface PageContent {
  readonly title: string
  readonly body: Content
  readonly description?: string
  readonly status?: number
  readonly shell?: 'public' | 'staff'
  /** Whether search engines may list it; only public pages that are the same for everyone. */
  readonly indexed?: boolean
  readonly head?: Content
  /** schema.org nodes that say the same to machines (JSON-LD). */
  readonly linked?: readonly Readonly<Record<string, unknown>>[]
  /** Address of the picture that a shared link shows (Open Graph). */
  readonly picture?: string
}
