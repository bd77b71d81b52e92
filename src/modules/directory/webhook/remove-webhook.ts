import { type Ctx, transact } from '../../../platform/context.ts'
import { record } from '../../../platform/events/record.ts'
import { deleteWebhook } from '../../../platform/webhooks/webhook.rows.ts'
import { allow } from '../policy.ts'

/** Nothing more is told to this address; its log goes with it. */
export async function removeWebhook(ctx: Ctx, input: { webhookId: string }): Promise<void> {
  allow(ctx, 'webhook.manage')
  await transact(ctx, async (tx) => {
    await deleteWebhook(tx, input.webhookId)
    await record(tx, ctx, { type: 'webhook.removed', subject: { type: 'webhook', id: input.webhookId } })
  })
}
