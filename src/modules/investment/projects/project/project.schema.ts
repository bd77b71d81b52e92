import { z } from 'zod'
import {
  checkbox,
  localizedName,
  localizedText,
  optionalChoice,
  optionalDate,
  requiredText,
  revisionField,
  text,
} from '../../../../platform/http/fields.ts'
import { dropReasons, liveStages, stages } from '../stage/stage.ts'

const emptyIsNull = (value: unknown) => (typeof value !== 'string' || value.trim() === '' ? null : value.trim())

export const optionalId = z.preprocess(emptyIsNull, z.guid('invalid').nullable())
export const optionalKey = z.preprocess(emptyIsNull, z.string().max(100, 'too_long').nullable())

const facts = {
  title: localizedName(300),
  summary: localizedText(4000),
  sectorCode: requiredText(40),
  districtSlug: optionalKey,
  plotId: optionalId,
  country: z.preprocess(
    emptyIsNull,
    z
      .string()
      .regex(/^[A-Z]{2}$/, 'invalid_choice')
      .nullable(),
  ),
  responsibleId: optionalKey,
  nextStep: text(1000),
  nextStepOn: optionalDate,
}

/** A new project; it may have come some way already. `since` is the first day of its stage, today if left out. */
export const createProjectSchema = z.object({ ...facts, stage: optionalChoice(liveStages), since: optionalDate })
export type CreateProject = z.output<typeof createProjectSchema>

export const changeProjectSchema = z.object({ ...facts, revision: revisionField })
export type ChangeProject = z.output<typeof changeProjectSchema> & { readonly projectId: string }

/** A step to another stage. Which steps need a reason says `needsReason`. */
export const moveProjectSchema = z.object({
  to: z.enum(stages, 'invalid_choice'),
  since: optionalDate,
  reason: text(1000),
  dropReason: optionalChoice(dropReasons),
  revision: revisionField,
})
export type MoveProject = z.output<typeof moveProjectSchema> & { readonly projectId: string }

export const publishProjectSchema = z.object({ published: checkbox, revision: revisionField })
export type PublishProject = z.output<typeof publishProjectSchema> & { readonly projectId: string }
