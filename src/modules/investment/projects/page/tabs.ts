import { projectsPath } from '../shared.views.tsx'

/** Parts of a project's page, each at an address of its own; the first is the page itself. */
export const tabs = ['overview', 'figures', 'tasks', 'partners', 'papers', 'talks', 'history'] as const
export type Tab = (typeof tabs)[number]

export function tabPath(id: string, tab: Tab): string {
  return `${projectsPath}/${id}${tab === 'overview' ? '' : `/${tab}`}`
}
