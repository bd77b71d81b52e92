import type { Exchange, Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { inbox } from '../../inquiry/inbox.queries.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import { readerId, viewOf } from '../../../../ui/view.ts'
import { readInboxAddress } from './inbox.address.ts'
import { InboxView } from './inbox.views.tsx'

async function show(x: Exchange): Promise<Response> {
  const view = viewOf(x)
  const address = readInboxAddress(x.url.searchParams)
  const { state, overdue, about, q, page: number } = address
  const found = await inbox(x.ctx, { state, overdue, about, q, page: number, owner: address.mine ? readerId(view) : undefined })
  return page(x, {
    title: tradeStaffTexts(x.ctx.locale)('nav.inquiries'),
    shell: 'staff',
    body: <InboxView view={view} inbox={found} address={address} />,
  })
}

export const inboxRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/inquiries', access: ['staff', 'admin'], handle: show },
]
