import { z } from 'zod'
import { id } from '../../../../platform/api/fields.ts'
import { requiredText, revisionField, text } from '../../../../platform/http/fields.ts'

export const startCaseForm = z.object({
  procedureId: id,
  /** Number or id, as people know it. */
  projectId: requiredText(60),
  plotId: z.preprocess((value) => (value === '' ? undefined : value), id.optional()),
})

const step = { no: z.coerce.number('invalid').int('invalid').min(1, 'invalid').max(60, 'invalid'), revision: revisionField }

export const completeStepForm = z.object({
  ...step,
  evidence: text(1000),
  // A browser sends an empty file where none was chosen.
  file: z.preprocess((value) => (value instanceof File && value.size > 0 ? value : undefined), z.instanceof(File).optional()),
})

export const returnStepForm = z.object({ ...step, reason: requiredText(1000) })

export const stopClockForm = z.object({ revision: revisionField, reason: requiredText(1000), basis: requiredText(500) })

export const resumeClockForm = z.object({ revision: revisionField, note: text(1000) })

export const stopCaseForm = z.object({ revision: revisionField, reason: requiredText(1000) })
