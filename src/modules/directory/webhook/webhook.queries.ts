import { type Page, pageOf, unpackCursor } from '../../../platform/api/cursor.ts'
import type { Ctx } from '../../../platform/context.ts'
import { allWebhooks, countDeliveries, deliveriesOf, webhookById } from '../../../platform/webhooks/webhook.rows.ts'
import type { Delivery, Webhook } from '../../../platform/webhooks/webhook.ts'
import { allow } from '../policy.ts'

export async function listWebhooks(ctx: Ctx): Promise<Webhook[]> {
  allow(ctx, 'webhook.manage')
  return allWebhooks(ctx.db)
}

export async function oneWebhook(ctx: Ctx, id: string): Promise<Webhook> {
  allow(ctx, 'webhook.manage')
  return webhookById(ctx.db, id)
}

/** What a webhook was told, the newest first. */
export async function deliveryPage(
  ctx: Ctx,
  webhookId: string,
  wanted: { limit: number; cursor?: string | undefined },
): Promise<Page<Delivery>> {
  allow(ctx, 'webhook.manage')
  await webhookById(ctx.db, webhookId)
  const after = unpackCursor('deliveries', wanted.cursor, ['instant', 'id']) as [string, string] | undefined
  const rows = await deliveriesOf(ctx.db, webhookId, wanted.limit + 1, after)
  return pageOf(
    'deliveries',
    rows,
    wanted.limit,
    (row) => [String(row.createdAt), row.id],
    await countDeliveries(ctx.db, webhookId),
  )
}
