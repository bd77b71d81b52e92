import { randomBytes } from 'node:crypto'

/** Whoever is told of events at an address of their own (standardwebhooks.com). */
export interface Webhook {
  readonly id: string
  readonly url: string
  /** Types of events; empty for all that may leave the house. */
  readonly events: readonly string[]
  /** `gone`: the other side said that it wants no more (410). */
  readonly state: 'active' | 'paused' | 'gone'
  readonly createdBy: string
  readonly createdAt: Temporal.Instant
  readonly revision: number
}

export interface Delivery {
  readonly id: string
  readonly webhookId: string
  readonly eventId: bigint
  readonly eventType: string
  readonly state: 'waiting' | 'delivered' | 'failed'
  readonly tries: number
  readonly nextAt: Temporal.Instant | null
  readonly createdAt: Temporal.Instant
  /** The newest first. */
  readonly log: readonly {
    readonly at: string
    readonly status: number | null
    readonly fault: string | null
    readonly millis: number
  }[]
}

/** 192 random bits in the form that the libraries of Standard Webhooks read. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`
}

/** Whether an address may be told: http or https, without a password in it. */
export function isWebhookAddress(text: string): boolean {
  const url = URL.parse(text)
  return (
    url !== null &&
    ['http:', 'https:'].includes(url.protocol) &&
    url.hostname !== '' &&
    url.username === '' &&
    url.password === ''
  )
}
