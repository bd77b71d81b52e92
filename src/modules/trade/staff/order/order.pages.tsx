import type { z } from 'zod'
import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { fileResponse } from '../../../../platform/http/file-response.ts'
import { inquiryById } from '../../inquiry/inquiry.queries.ts'
import { attachFile } from '../../order/attach-file.ts'
import { cancelOrder } from '../../order/cancel-order.ts'
import { completeMilestone } from '../../order/complete-milestone.ts'
import { attachmentFile, orderById } from '../../order/order.queries.ts'
import {
  attachFileSchema,
  cancelOrderSchema,
  completeMilestoneSchema,
  planMilestoneSchema,
  shareAttachmentSchema,
  undoMilestoneSchema,
} from '../../order/order.schema.ts'
import { planMilestone } from '../../order/plan-milestone.ts'
import { shareAttachment } from '../../order/share-attachment.ts'
import { undoMilestone } from '../../order/undo-milestone.ts'
import { idOf, type Refused, submit } from '../../../../ui/refusal.ts'
import { viewOf } from '../../../../ui/view.ts'
import { OrderView } from './order.views.tsx'

async function show(x: Exchange, refused?: Refused): Promise<Response> {
  const order = await orderById(x.ctx, idOf(x))
  const inquiry = await inquiryById(x.ctx, order.inquiryId)
  return page(
    { ...x, path: `/staff/orders/${order.id}` },
    {
      title: `${order.number} · ${inquiry.buyerName}`,
      shell: 'staff',
      status: refused?.status ?? 200,
      body: <OrderView view={viewOf(x)} order={order} inquiry={inquiry} refused={refused} />,
    },
  )
}

/** One form of the page; those of a milestone are told apart by its code. */
function post<S extends z.ZodType>(
  step: string,
  schema: S,
  verb: (x: Exchange, orderId: string, value: z.output<S>) => Promise<unknown>,
  notice: string,
  place: string,
): Route {
  return {
    method: 'POST',
    path: `/staff/orders/:id/${step}`,
    access: ['staff', 'admin'],
    async handle(x) {
      const orderId = idOf(x)
      const data = await x.form()
      const milestone = data.get('milestone')
      const work = async (value: z.output<S>) => {
        await verb(x, orderId, value)
        return redirect(x, `/staff/orders/${orderId}${place}`, notice)
      }
      const form = typeof milestone === 'string' ? `${step}-${milestone}` : step
      return submit(x, { form, schema, data, work, refuse: (refused) => show(x, refused) })
    },
  }
}

async function paper(x: Exchange): Promise<Response> {
  const file = await attachmentFile(x.ctx, idOf(x))
  return fileResponse(file.name, file.mediaType, file.bytes)
}

export const orderRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/orders/:id', access: ['staff', 'admin'], handle: (x) => show(x) },
  post(
    'plan',
    planMilestoneSchema,
    (x, orderId, value) => planMilestone(x.ctx, { ...value, orderId }),
    'order.planned',
    '#milestones',
  ),
  post(
    'done',
    completeMilestoneSchema,
    (x, orderId, value) => completeMilestone(x.ctx, { ...value, orderId }),
    'order.done',
    '#milestones',
  ),
  post(
    'undo',
    undoMilestoneSchema,
    (x, orderId, value) => undoMilestone(x.ctx, { ...value, orderId }),
    'order.undone',
    '#milestones',
  ),
  post('cancel', cancelOrderSchema, (x, orderId, value) => cancelOrder(x.ctx, { ...value, orderId }), 'order.cancelled', ''),
  post('papers', attachFileSchema, (x, orderId, value) => attachFile(x.ctx, { ...value, orderId }), 'order.attached', '#papers'),
  post(
    'share',
    shareAttachmentSchema,
    (x, orderId, value) => shareAttachment(x.ctx, { ...value, orderId }),
    'order.shared',
    '#papers',
  ),
  { method: 'GET', path: '/staff/papers/:id', access: ['staff', 'admin'], handle: paper },
]
