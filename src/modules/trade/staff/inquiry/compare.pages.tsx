import type { Exchange, Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { inquiryById } from '../../inquiry/inquiry.queries.ts'
import { idOf } from '../../../../ui/refusal.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import { viewOf } from '../../../../ui/view.ts'
import { CompareView } from './compare.views.tsx'

async function show(x: Exchange): Promise<Response> {
  const inquiry = await inquiryById(x.ctx, idOf(x))
  const [a, b] = ['a', 'b'].map((name) => inquiry.quotations.find((each) => each.id === x.url.searchParams.get(name)))
  return page(x, {
    title: tradeStaffTexts(x.ctx.locale)('compare.title', { number: inquiry.number }),
    shell: 'staff',
    body: <CompareView view={viewOf(x)} inquiry={inquiry} a={a} b={b} />,
  })
}

/** Revisions beside each other: the two that `a` and `b` name, else all of them. */
export const compareRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/inquiries/:id/compare', access: ['staff', 'admin'], handle: show },
]
