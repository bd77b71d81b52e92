import { z } from 'zod'
import {
  localizedText,
  optionalDate,
  optionalQuantity,
  requiredText,
  revisionField,
  text,
} from '../../../platform/http/fields.ts'

export const plotForm = z.object({
  number: requiredText(40),
  areaHa: optionalQuantity,
  note: localizedText(500).prefault({}),
  offered: z
    .string()
    .optional()
    .transform((value) => value === 'on'),
})

export const plotEdit = plotForm.extend({ revision: revisionField })

const project = requiredText(60)

export const holdForm = z.object({
  project,
  until: optionalDate.refine((day) => day !== undefined, 'required'),
  note: text(500),
})

export const leaseForm = z.object({ project, until: optionalDate, basis: requiredText(300), note: text(500) })

export const extendForm = z.object({
  claim: z.guid('invalid'),
  until: optionalDate.refine((day) => day !== undefined, 'required'),
  reason: requiredText(500),
})

export const releaseForm = z.object({ claim: z.guid('invalid'), reason: requiredText(500) })
