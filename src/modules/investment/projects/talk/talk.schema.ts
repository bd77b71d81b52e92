import { z } from 'zod'
import { choice, optionalDate, requiredText, revisionField, text } from '../../../../platform/http/fields.ts'

export const noteMeetingSchema = z.object({
  heldOn: optionalDate,
  place: text(200),
  people: text(1000),
  agreed: requiredText(4000),
})
export type NoteMeeting = z.output<typeof noteMeetingSchema> & { readonly projectId: string }

export const reporters = ['investor', 'house'] as const
export const troubleOutcomes = ['solved', 'partly', 'refused', 'withdrawn'] as const
export type TroubleOutcome = (typeof troubleOutcomes)[number]

export const openTroubleSchema = z.object({
  agency: requiredText(200),
  body: requiredText(4000),
  reportedBy: choice(reporters),
  openedOn: optionalDate,
})
export type OpenTrouble = z.output<typeof openTroubleSchema> & { readonly projectId: string }

const one = { troubleId: z.guid('invalid'), revision: revisionField }

export const closeTroubleSchema = z.object({
  ...one,
  outcome: choice(troubleOutcomes),
  answer: requiredText(4000),
  closedOn: optionalDate,
})
export type CloseTrouble = z.output<typeof closeTroubleSchema> & { readonly projectId: string }

export const reopenTroubleSchema = z.object(one)
export type ReopenTrouble = z.output<typeof reopenTroubleSchema> & { readonly projectId: string }
