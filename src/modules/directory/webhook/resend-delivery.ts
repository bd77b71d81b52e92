import { type Ctx, transact } from '../../../platform/context.ts'
import { record } from '../../../platform/events/record.ts'
import { restartDelivery } from '../../../platform/webhooks/webhook.rows.ts'
import { allow } from '../policy.ts'

/** Tells a webhook once more of an event, whatever became of it before. */
export async function resendDelivery(ctx: Ctx, input: { webhookId: string; deliveryId: string }): Promise<void> {
  allow(ctx, 'webhook.manage')
  await transact(ctx, async (tx) => {
    await restartDelivery(tx, input.webhookId, input.deliveryId, ctx.now)
    await record(tx, ctx, {
      type: 'webhook.resent',
      subject: { type: 'webhook', id: input.webhookId },
      data: { deliveryId: input.deliveryId },
    })
  })
}
