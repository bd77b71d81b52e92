import { z } from 'zod'
import { apiRoute } from '../../../platform/api/api-route.ts'
import { day, id, localeChoice, pageSchema, paging, plainText, requiredText } from '../../../platform/api/fields.ts'
import type { Ctx } from '../../../platform/context.ts'
import { cancelOrder } from './cancel-order.ts'
import { completeMilestone } from './complete-milestone.ts'
import { milestoneCodes } from './milestones.ts'
import { answerOrder, answerOrderSummary, orderAnswer, orderSummary } from './order.answer.ts'
import { orderById } from './order.queries.ts'
import { orderPage } from './order-page.queries.ts'
import { orderStates } from './order-state.ts'
import { planMilestone } from './plan-milestone.ts'
import { undoMilestone } from './undo-milestone.ts'

const order = z.object({ order: id })
const milestone = z.object({ order: id, milestone: z.enum(milestoneCodes) })
const readers = {
  scopes: ['orders:read', 'orders:write', 'inquiries:read', 'quotations:write', 'quotations:answer'],
  link: true,
} as const
const common = { tag: 'orders', query: z.object(localeChoice), answer: orderAnswer } as const
const writers = { access: { scopes: ['orders:write'] } } as const

async function shown(ctx: Ctx, orderId: string) {
  const found = await orderById(ctx, orderId)
  return { body: answerOrder(ctx, found), revision: found.revision }
}

const list = apiRoute({
  method: 'GET',
  path: '/orders',
  name: 'listOrders',
  tag: 'orders',
  summary: 'Orders, the newest first',
  access: readers,
  query: z.object({
    state: z.enum(orderStates, 'invalid_choice').optional(),
    inquiry: id.optional(),
    ...localeChoice,
    ...paging,
  }),
  answer: pageSchema(orderSummary),
  async handle({ ctx, query }) {
    const page = await orderPage(ctx, query)
    return { body: { ...page, items: page.items.map(answerOrderSummary) } }
  },
})

const one = apiRoute({
  ...common,
  method: 'GET',
  path: '/orders/{order}',
  name: 'getOrder',
  summary: 'One order with its milestones and papers',
  access: readers,
  params: order,
  handle: ({ ctx, params }) => shown(ctx, params.order),
})

const complete = apiRoute({
  ...common,
  ...writers,
  method: 'POST',
  path: '/orders/{order}/milestones/{milestone}/complete',
  name: 'completeMilestone',
  summary: 'Put a milestone down as done',
  params: milestone,
  body: z.strictObject({ doneOn: day, note: plainText(1000).default('') }),
  ifMatch: 'taken',
  async handle({ ctx, params, body, revision }) {
    const before = await orderById(ctx, params.order)
    await completeMilestone(ctx, {
      ...body,
      orderId: before.id,
      milestone: params.milestone,
      revision: revision(before.revision),
    })
    return shown(ctx, before.id)
  },
})

const undo = apiRoute({
  ...common,
  ...writers,
  method: 'POST',
  path: '/orders/{order}/milestones/{milestone}/undo',
  name: 'undoMilestone',
  summary: 'Take back the milestone that was put down last',
  params: milestone,
  ifMatch: 'taken',
  async handle({ ctx, params, revision }) {
    const before = await orderById(ctx, params.order)
    await undoMilestone(ctx, { orderId: before.id, milestone: params.milestone, revision: revision(before.revision) })
    return shown(ctx, before.id)
  },
})

const plan = apiRoute({
  ...common,
  ...writers,
  method: 'PUT',
  path: '/orders/{order}/milestones/{milestone}/plan',
  name: 'planMilestone',
  summary: 'Move the planned day of a milestone',
  params: milestone,
  body: z.strictObject({ plannedOn: day }),
  async handle({ ctx, params, body }) {
    await planMilestone(ctx, { orderId: params.order, milestone: params.milestone, plannedOn: body.plannedOn })
    return shown(ctx, params.order)
  },
})

const cancel = apiRoute({
  ...common,
  ...writers,
  method: 'POST',
  path: '/orders/{order}/cancel',
  name: 'cancelOrder',
  summary: 'End an order before it has left',
  params: order,
  body: z.strictObject({ reason: requiredText(1000) }),
  async handle({ ctx, params, body }) {
    await cancelOrder(ctx, { ...body, orderId: params.order })
    return shown(ctx, params.order)
  },
})

export const orderApi = [list, one, complete, undo, plan, cancel] as const
