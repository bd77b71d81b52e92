import { sql } from '../database/sql.ts'
import type { Handler } from '../events/deliver.ts'

/** Queues a message for each webhook that wants to hear of an event; `events` are those that may leave the house. */
export function webhookHandler(events: readonly string[]): Handler {
  return {
    name: 'platform.webhooks',
    on: events,
    async handle({ db }, event) {
      const wanting = await db.rows(sql<{ id: string }>`
        select id from platform.webhook where state = 'active' and (events = '{}' or ${event.type} = any(events)) order by id`)
      return wanting.map(({ id }) => ({ job: 'send_webhook', payload: { webhookId: id, eventId: String(event.id) } }))
    },
  }
}
