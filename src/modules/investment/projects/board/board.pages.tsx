import type { Exchange, Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import type { Refused } from '../../../../ui/refusal.ts'
import { viewOf } from '../../../../ui/view.ts'
import { readFilter } from '../project/project-filter.ts'
import { projectList } from '../project/project.queries.ts'
import { projectChoices } from '../setup/choices.ts'
import { projectsPath } from '../shared.views.tsx'
import { projectsTexts } from '../texts.ts'
import { projectBoard } from './board.queries.ts'
import { BoardView } from './board.views.tsx'
import { ListView } from './list.views.tsx'

const access = ['staff', 'admin'] as const

/** The board, by the filter in a query; with a move that was refused open on its card. */
export async function showBoard(x: Exchange, query: URLSearchParams, refused?: Refused): Promise<Response> {
  const filter = readFilter(query)
  const [board, choices] = await Promise.all([projectBoard(x.ctx, filter), projectChoices(x.ctx, true)])
  return page(
    { ...x, path: projectsPath },
    {
      title: projectsTexts(x.ctx.locale)('board.title'),
      shell: 'staff',
      status: refused?.status ?? 200,
      body: <BoardView view={viewOf(x)} {...{ board, filter, choices, refused }} />,
    },
  )
}

async function showList(x: Exchange): Promise<Response> {
  const filter = readFilter(x.url.searchParams)
  const asked = Number(x.url.searchParams.get('page'))
  const number = Number.isSafeInteger(asked) && asked > 1 ? Math.min(asked, 100_000) : 1
  const [list, choices] = await Promise.all([projectList(x.ctx, filter, number), projectChoices(x.ctx, true)])
  return page(x, {
    title: projectsTexts(x.ctx.locale)('list.heading'),
    shell: 'staff',
    body: <ListView view={viewOf(x)} {...list} page={number} {...{ filter, choices }} />,
  })
}

export const boardRoutes: readonly Route[] = [
  { method: 'GET', path: projectsPath, access, handle: (x) => showBoard(x, x.url.searchParams) },
  { method: 'GET', path: `${projectsPath}/list`, access, handle: showList },
]
