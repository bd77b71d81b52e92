import { z } from 'zod'
import { type ApiRoute, apiRoute } from '../../../platform/api/api-route.ts'
import { pageOfAll } from '../../../platform/api/cursor.ts'
import { id, localeChoice, out, pageSchema, paging } from '../../../platform/api/fields.ts'
import type { Delivery, Webhook } from '../../../platform/webhooks/webhook.ts'
import { changeWebhook } from './change-webhook.ts'
import { createWebhook } from './create-webhook.ts'
import { removeWebhook } from './remove-webhook.ts'
import { resendDelivery } from './resend-delivery.ts'
import { deliveryPage, listWebhooks, oneWebhook } from './webhook.queries.ts'
import { webhookBody } from './webhook.schema.ts'

const webhookAnswer = z
  .object({
    id: out.id,
    url: z.string(),
    events: z.array(z.string()),
    state: z.enum(['active', 'paused', 'gone']),
    createdAt: out.instant,
    revision: z.number().int(),
  })
  .meta({ id: 'Webhook' })

const deliveryAnswer = z
  .object({
    id: out.id.describe('Also the `webhook-id` of each try'),
    eventType: z.string(),
    state: z.enum(['waiting', 'delivered', 'failed']),
    tries: z.number().int(),
    nextAt: out.instant.nullable(),
    createdAt: out.instant,
    log: z.array(
      z.object({ at: out.instant, status: z.number().int().nullable(), fault: z.string().nullable(), millis: z.number().int() }),
    ),
  })
  .meta({ id: 'Delivery' })

const answer = ({ id: webhookId, url, events, state, createdAt, revision }: Webhook): z.input<typeof webhookAnswer> => ({
  id: webhookId,
  url,
  events: [...events],
  state,
  createdAt: String(createdAt),
  revision,
})

const answerDelivery = ({
  id: deliveryId,
  eventType,
  state,
  tries,
  nextAt,
  createdAt,
  log,
}: Delivery): z.input<typeof deliveryAnswer> => ({
  id: deliveryId,
  eventType,
  state,
  tries,
  nextAt: nextAt && String(nextAt),
  createdAt: String(createdAt),
  log: log.map((each) => ({ ...each })),
})

const common = { tag: 'webhooks', access: { scopes: ['webhooks:manage'] }, query: z.object(localeChoice) } as const
const webhook = z.object({ webhook: id })

/** Routes of webhooks; `known` are the events that may leave the house. */
export function webhookApi(known: readonly string[]): readonly ApiRoute[] {
  const body = webhookBody(known)
  return [
    apiRoute({
      ...common,
      method: 'GET',
      path: '/webhooks',
      name: 'listWebhooks',
      summary: 'Who is told of events',
      query: z.object({ ...localeChoice, ...paging }),
      answer: pageSchema(webhookAnswer),
      async handle({ ctx, query }) {
        const page = pageOfAll('webhooks', await listWebhooks(ctx), query, (each) => each.id)
        return { body: { ...page, items: page.items.map(answer) } }
      },
    }),
    apiRoute({
      ...common,
      method: 'POST',
      path: '/webhooks',
      name: 'createWebhook',
      summary: 'Be told of events',
      about:
        'The answer holds the secret that signs each message, this once. Messages are those of standardwebhooks.com: check `webhook-signature` before you believe one.',
      body,
      answer: webhookAnswer.extend({ secret: z.string() }),
      status: 201,
      async handle({ ctx, body: input }) {
        const { id: webhookId, secret } = await createWebhook(ctx, input)
        return {
          body: { ...answer(await oneWebhook(ctx, webhookId)), secret },
          headers: { location: `/api/v1/webhooks/${webhookId}` },
        }
      },
    }),
    apiRoute({
      ...common,
      method: 'GET',
      path: '/webhooks/{webhook}',
      name: 'getWebhook',
      summary: 'One webhook',
      params: webhook,
      answer: webhookAnswer,
      async handle({ ctx, params }) {
        const found = await oneWebhook(ctx, params.webhook)
        return { body: answer(found), revision: found.revision }
      },
    }),
    apiRoute({
      ...common,
      method: 'PATCH',
      path: '/webhooks/{webhook}',
      name: 'changeWebhook',
      summary: 'Change or pause a webhook',
      params: webhook,
      body: z.strictObject({
        ...body.partial().shape,
        events: body.shape.events.unwrap().optional(),
        state: z.enum(['active', 'paused'], 'invalid_choice').optional(),
      }),
      answer: webhookAnswer,
      ifMatch: 'needed',
      async handle({ ctx, params, body: change, revision }) {
        const before = await oneWebhook(ctx, params.webhook)
        const after = await changeWebhook(ctx, { ...change, webhookId: before.id, revision: revision(before.revision) })
        return { body: answer(after), revision: after.revision }
      },
    }),
    apiRoute({
      ...common,
      method: 'DELETE',
      path: '/webhooks/{webhook}',
      name: 'removeWebhook',
      summary: 'Be told no more',
      params: webhook,
      status: 204,
      async handle({ ctx, params }) {
        await removeWebhook(ctx, { webhookId: params.webhook })
        return {}
      },
    }),
    apiRoute({
      ...common,
      method: 'GET',
      path: '/webhooks/{webhook}/deliveries',
      name: 'listDeliveries',
      summary: 'What was told, with every try',
      params: webhook,
      query: z.object({ ...localeChoice, ...paging }),
      answer: pageSchema(deliveryAnswer),
      async handle({ ctx, params, query }) {
        const page = await deliveryPage(ctx, params.webhook, query)
        return { body: { ...page, items: page.items.map(answerDelivery) } }
      },
    }),
    apiRoute({
      ...common,
      method: 'POST',
      path: '/webhooks/{webhook}/deliveries/{delivery}/resend',
      name: 'resendDelivery',
      summary: 'Tell it once more',
      params: z.object({ webhook: id, delivery: id }),
      status: 204,
      async handle({ ctx, params }) {
        await resendDelivery(ctx, { webhookId: params.webhook, deliveryId: params.delivery })
        return {}
      },
    }),
  ]
}
