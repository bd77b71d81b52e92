import { z } from 'zod'
import { isWebhookAddress } from '../../../platform/webhooks/webhook.ts'

const several = (value: unknown) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value])

const address = z.string('required').trim().min(1, 'required').max(2000, 'too_long').refine(isWebhookAddress, 'webhook_address')

/** A webhook as its form gives it; `known` are the events that may leave the house, none chosen means all. */
export const webhookInput = (known: readonly string[]) =>
  z.object({
    url: address,
    events: z.preprocess(
      several,
      z
        .array(z.enum(known as [string, ...string[]], 'invalid_choice'))
        .max(100)
        .transform((list) => [...new Set(list)]),
    ),
  })

export type WebhookInput = z.output<ReturnType<typeof webhookInput>>

/** As a program gives it: strictly. */
export const webhookBody = (known: readonly string[]) =>
  z.strictObject({
    url: address.describe('http or https, without a password'),
    events: z
      .array(z.enum(known as [string, ...string[]], 'invalid_choice'))
      .max(100, 'too_big')
      .default([])
      .describe('Types of events; none: all'),
  })
