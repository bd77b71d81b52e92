/** The module's door for programs. */
export { partyApi } from './party/party.api.ts'
export { webhookApi } from './webhook/webhook.api.ts'
