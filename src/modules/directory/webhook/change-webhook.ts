import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { record } from '../../../platform/events/record.ts'
import { updateWebhook, webhookById } from '../../../platform/webhooks/webhook.rows.ts'
import type { Webhook } from '../../../platform/webhooks/webhook.ts'
import { allow } from '../policy.ts'

interface Change {
  readonly webhookId: string
  /** The one that was shown; absent: as it stands. */
  readonly revision?: number
  readonly url?: string | undefined
  readonly events?: readonly string[] | undefined
  readonly state?: 'active' | 'paused' | undefined
}

/** Another address, other events, a pause or its end. */
export async function changeWebhook(ctx: Ctx, { webhookId, revision, ...change }: Change): Promise<Webhook> {
  allow(ctx, 'webhook.manage')
  return transact(ctx, async (tx) => {
    const before = await webhookById(tx, webhookId)
    if (revision !== undefined && revision !== before.revision) throw new AppError('changed_meanwhile', 'conflict')
    const after = { url: change.url ?? before.url, events: change.events ?? before.events, state: change.state ?? before.state }
    await updateWebhook(tx, before, after)
    await record(tx, ctx, {
      type: 'webhook.changed',
      subject: { type: 'webhook', id: webhookId },
      data: { host: new URL(after.url).host, state: after.state },
    })
    return webhookById(tx, webhookId)
  })
}
