import { type Ctx, transact } from '../../../platform/context.ts'
import { record } from '../../../platform/events/record.ts'
import { newWebhookSecret } from '../../../platform/webhooks/webhook.ts'
import { insertWebhook } from '../../../platform/webhooks/webhook.rows.ts'
import { allow } from '../policy.ts'
import type { WebhookInput } from './webhook.schema.ts'

/** From now on the address is told of these events. Gives the secret that signs what is sent, this once. */
export async function createWebhook(ctx: Ctx, input: WebhookInput): Promise<{ id: string; secret: string }> {
  allow(ctx, 'webhook.manage')
  const secret = newWebhookSecret()
  const createdBy = 'name' in ctx.actor ? ctx.actor.name : ''
  return transact(ctx, async (tx) => {
    const id = await insertWebhook(tx, { ...input, secret, createdBy, now: ctx.now })
    await record(tx, ctx, { type: 'webhook.created', subject: { type: 'webhook', id }, data: { host: new URL(input.url).host } })
    return { id, secret }
  })
}
