import type { NavItem, Route } from '../../../platform/http/route.ts'
import { boardRoutes } from './board/board.pages.tsx'
import { actRoutes } from './page/acts.pages.tsx'
import { editRoutes } from './page/edit.pages.tsx'
import { fileRoutes } from './page/files.pages.ts'
import { moveRoutes } from './page/move.pages.tsx'
import { projectPages } from './page/project.pages.tsx'
import { publicRoutes } from './public/public.pages.tsx'
import { projectsPath } from './shared.views.tsx'
import { setupRoutes } from './setup/setup.pages.tsx'
import { projectsTexts } from './texts.ts'

/** The pages of projects. What has a name of its own stands before the project of any id. */
export const projectsRoutes: readonly Route[] = [
  ...boardRoutes,
  ...setupRoutes,
  ...editRoutes,
  ...fileRoutes,
  ...projectPages,
  ...moveRoutes,
  ...actRoutes,
  ...publicRoutes,
]

export const projectsNav: readonly NavItem[] = [
  {
    area: 'staff',
    href: projectsPath,
    label: (locale) => projectsTexts(locale)('board.title'),
    roles: ['admin', 'staff'],
    icon: 'filter',
  },
]
