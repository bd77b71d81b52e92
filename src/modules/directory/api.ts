/** The module's door for programs. */
export { webhookApi } from './webhook/webhook.api.ts'
