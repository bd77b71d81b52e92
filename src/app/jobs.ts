import type { Logger } from 'pino'
import { expireQuotations } from '../modules/trade/index.ts'
import type { Ctx } from '../platform/context.ts'
import { sql } from '../platform/database/sql.ts'
import { deliver } from '../platform/events/deliver.ts'
import type { Job } from '../platform/jobs/worker.ts'
import type { Mailer } from '../platform/mail/mailer.ts'
import { handlers } from './wiring.ts'

export interface JobServices {
  readonly systemContext: (name: string) => Promise<Ctx>
  readonly mailer: Mailer
  readonly webhookUrl: string | undefined
  readonly log: Logger
}

/** What runs beside the requests. */
export function houseJobs(services: JobServices): readonly Job[] {
  const listeners = handlers(services)
  return [
    {
      name: 'deliver_event',
      run: async (payload) => {
        const { eventId } = payload as { eventId: string }
        await deliver(await services.systemContext('delivery'), listeners, eventId)
      },
    },
    { name: 'expire_quotations', cron: '*/10 * * * *', run: async () => void (await expireQuotations(await services.systemContext('clock'))) },
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
