import type { Logger } from 'pino'
import { indexSpellings } from '../modules/directory/index.ts'
import { forgetOldInvestors, lapseMemoranda, noteExpiredHolds, remindCommitments } from '../modules/investment/index.ts'
import { forgetMisses, forgetSuggestions, markOutdated, reindexGoods, runPendingImport } from '../modules/showroom/index.ts'
import { expireQuotations, forgetOldBuyers, quotationAttachment } from '../modules/trade/index.ts'
import type { Ctx } from '../platform/context.ts'
import { sql } from '../platform/database/sql.ts'
import { deliver, type Handler } from '../platform/events/deliver.ts'
import type { Job } from '../platform/jobs/worker.ts'
import type { Mail, Mailer } from '../platform/mail/mailer.ts'
import { postWebhook, type WebhookNote } from '../platform/mail/webhook.ts'
import { forgetRequests } from '../platform/api/idempotency.ts'
import { sendWebhook } from '../platform/webhooks/send-webhook.ts'
import { forgetDeliveries } from '../platform/webhooks/webhook.rows.ts'
import { handlers } from './wiring.ts'

export interface JobServices {
  readonly systemContext: (name: string) => Promise<Ctx>
  readonly mailer: Mailer
  readonly webhookUrl: string | undefined
  readonly log: Logger
}

/** What runs beside the requests. */
export function houseJobs(services: JobServices): readonly Job[] {
  // Where no address was named there is nobody to post to, and nothing to queue.
  const told = services.webhookUrl ? handlers : handlers.map((handler) => without('post_webhook', handler))
  return [
    {
      name: 'deliver_event',
      run: async (payload) => {
        const { eventId } = payload as { eventId: string }
        await deliver(await services.systemContext('delivery'), told, eventId)
      },
    },
    {
      name: 'send_mail',
      run: async (payload) => {
        const { quotationId, ...mail } = payload as Mail & { quotationId?: string }
        const attachments = quotationId ? [await quotationAttachment(await services.systemContext('delivery'), quotationId)] : []
        await services.mailer.send({ ...mail, attachments })
      },
    },
    {
      name: 'post_webhook',
      run: async (payload) => {
        if (services.webhookUrl) await postWebhook(services.webhookUrl, payload as WebhookNote)
      },
    },
    {
      name: 'send_webhook',
      run: async (payload) =>
        sendWebhook(await services.systemContext('delivery'), payload as { webhookId: string; eventId: string }),
    },
    {
      name: 'forget_calls',
      cron: '37 * * * *',
      run: async () => {
        const ctx = await services.systemContext('clock')
        await forgetRequests(ctx)
        await ctx.db.inTransaction((tx) => forgetDeliveries(tx, ctx.now))
      },
    },
    {
      name: 'index_spellings',
      cron: '*/10 * * * *',
      run: async () => void (await indexSpellings(await services.systemContext('directory'))),
    },
    {
      name: 'import_goods',
      run: async (payload) => {
        const { importId } = payload as { importId: string }
        await runPendingImport(await services.systemContext('import'), importId)
      },
    },
    {
      name: 'reindex_goods',
      cron: '*/10 * * * *',
      run: async (payload) => {
        const ctx = await services.systemContext('reindex')
        if ((payload as { outdated?: boolean } | null)?.outdated) await ctx.db.inTransaction(markOutdated)
        await reindexGoods(ctx)
      },
    },
    {
      name: 'expire_quotations',
      cron: '*/10 * * * *',
      run: async () => void (await expireQuotations(await services.systemContext('clock'))),
    },
    {
      // Every hour, so that each house hears in its own morning and a day on which the machine slept is made up for.
      name: 'watch_commitments',
      cron: '11 * * * *',
      run: async () => {
        const ctx = await services.systemContext('clock')
        await lapseMemoranda(ctx)
        await remindCommitments(ctx)
      },
    },
    {
      name: 'note_expired_holds',
      cron: '*/10 * * * *',
      run: async () => void (await noteExpiredHolds(await services.systemContext('clock'))),
    },
    {
      name: 'forget_old_buyers',
      cron: '23 20 * * *',
      run: async () => void (await forgetOldBuyers(await services.systemContext('clock'))),
    },
    {
      name: 'forget_old_investors',
      cron: '33 20 * * *',
      run: async () => void (await forgetOldInvestors(await services.systemContext('clock'))),
    },
    {
      name: 'forget_searches',
      cron: '41 20 * * *',
      run: async () => {
        const { db } = await services.systemContext('clock')
        await forgetMisses(db)
        await forgetSuggestions(db)
      },
    },
    {
      name: 'forget_rate_limits',
      cron: '7 * * * *',
      run: async () => {
        const { db } = await services.systemContext('clock')
        await db.inTransaction((tx) => tx.run(sql`delete from platform.rate_limit where resets_at < now()`))
      },
    },
  ]
}

function without(unwanted: string, handler: Handler): Handler {
  return { ...handler, handle: async (ctx, event) => (await handler.handle(ctx, event)).filter(({ job }) => job !== unwanted) }
}
