import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { typedText } from '../../../../platform/http/form.ts'
import { idOf, submit } from '../../../../ui/refusal.ts'
import { showBoard } from '../board/board.pages.tsx'
import { filterQuery, readFilter } from '../project/project-filter.ts'
import { findProject } from '../project/project.row.ts'
import { moveProjectSchema } from '../project/project.schema.ts'
import { projectsPath } from '../shared.views.tsx'
import { moveProject } from '../stage/move-project.ts'
import { showProject } from './project.pages.tsx'
import { tabPath } from './tabs.ts'

// From the board one comes back to the board as it was filtered, on the card that moved.
async function move(x: Exchange): Promise<Response> {
  const projectId = idOf(x)
  const data = await x.form()
  const back = typedText(data, 'back')
  const filter = back.startsWith('board') ? new URLSearchParams(back.slice('board'.length)) : undefined
  return submit(x, {
    form: `move-${projectId}`,
    schema: moveProjectSchema,
    data,
    work: async (input) => {
      const { stage } = await moveProject(x.ctx, { ...input, projectId })
      const place = filter
        ? `${projectsPath}${filterQuery({ ...readFilter(filter), stage })}#card-${projectId}`
        : tabPath(projectId, 'overview')
      return redirect(x, place, 'project.moved')
    },
    refuse: async (refused) => {
      if (!filter) return showProject(x, projectId, 'overview', refused)
      // On a phone the column is shown in which the card really stands.
      filter.set('stage', (await findProject(x.ctx.db, projectId))?.stage ?? '')
      return showBoard(x, filter, refused)
    },
  })
}

export const moveRoutes: readonly Route[] = [
  { method: 'POST', path: `${projectsPath}/:id/move`, access: ['staff', 'admin'], handle: move },
]
