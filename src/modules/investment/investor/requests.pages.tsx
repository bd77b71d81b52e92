import type { Exchange, Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { viewOf } from '../../../ui/view.ts'
import { subjectsById } from '../interest/subject.queries.ts'
import { accessPath } from '../offers/access-link.ts'
import { investorTexts } from './investor-texts.ts'
import { ownInterests, ownRequests } from './own-requests.queries.ts'
import { RequestsView } from './requests.views.tsx'

async function list(x: Exchange): Promise<Response> {
  const { ctx } = x
  const [interests, requests] = await Promise.all([ownInterests(ctx), ownRequests(ctx)])
  const [subjects, opened] = await Promise.all([
    subjectsById(
      ctx.db,
      interests.map(({ subjectId }) => subjectId),
    ),
    // What was granted opens by the same sealed link as for everyone: each opening is written down.
    Promise.all(
      requests.map(async (request) => ({
        request,
        documents: request.state === 'granted' ? await accessPath(ctx.db, request) : undefined,
      })),
    ),
  ])
  return page(x, {
    title: investorTexts(ctx.locale)('requests.title'),
    shell: 'staff',
    body: <RequestsView view={viewOf(x)} interests={interests} subjects={subjects} requests={opened} />,
  })
}

/** What an investor asked the house, and what came of it. */
export const investorRequestRoutes: readonly Route[] = [
  { method: 'GET', path: '/investor/requests', access: ['investor'], handle: list },
]
