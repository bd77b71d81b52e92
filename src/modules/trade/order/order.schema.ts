import { z } from 'zod'
import { isId } from '../../../kernel/id.ts'
import { checkbox, choice, optionalDate, requiredText, revisionField, text } from '../../../platform/http/fields.ts'
import { milestoneCodes } from './milestones.ts'

const requiredDate = optionalDate.transform((day, context) => {
  if (day) return day
  context.addIssue({ code: 'custom', message: 'required' })
  return z.NEVER
})

/** `revision` of the order as it was shown. */
const revision = revisionField

export const completeMilestoneSchema = z.object({
  milestone: choice(milestoneCodes),
  doneOn: requiredDate,
  note: text(1000),
  revision,
})
export type CompleteMilestone = z.output<typeof completeMilestoneSchema> & { readonly orderId: string }

export const planMilestoneSchema = z.object({ milestone: choice(milestoneCodes), plannedOn: requiredDate })
export type PlanMilestone = z.output<typeof planMilestoneSchema> & { readonly orderId: string }

export const undoMilestoneSchema = z.object({ milestone: choice(milestoneCodes), revision })
export type UndoMilestone = z.output<typeof undoMilestoneSchema> & { readonly orderId: string }

export const cancelOrderSchema = z.object({ reason: requiredText(1000) })
export type CancelOrder = z.output<typeof cancelOrderSchema> & { readonly orderId: string }

export const attachFileSchema = z.object({
  file: z.instanceof(File, { error: 'required' }).refine((file) => file.size > 0, 'required'),
  name: text(200),
  sharedWithBuyer: checkbox,
})
export type AttachFile = z.output<typeof attachFileSchema> & { readonly orderId: string }

export const shareAttachmentSchema = z.object({ attachmentId: z.string().refine(isId, 'invalid') })
export type ShareAttachment = z.output<typeof shareAttachmentSchema> & { readonly orderId: string }
