import type { Exchange, Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { tradeStaffTexts } from '../staff-texts.ts'
import { viewOf } from '../../../../ui/view.ts'
import { startSummary } from './start.queries.ts'
import { StartView } from './start.views.tsx'

async function show(x: Exchange): Promise<Response> {
  return page(x, {
    title: tradeStaffTexts(x.ctx.locale)('nav.start'),
    shell: 'staff',
    body: <StartView view={viewOf(x)} summary={await startSummary(x.ctx)} />,
  })
}

export const startRoutes: readonly Route[] = [{ method: 'GET', path: '/staff', access: ['staff', 'admin'], handle: show }]
