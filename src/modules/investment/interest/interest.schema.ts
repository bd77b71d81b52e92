import { z } from 'zod'
import { isId } from '../../../kernel/id.ts'
import { currencies } from '../../../kernel/money.ts'
import {
  checkbox,
  choice,
  localizedName,
  optionalQuantity,
  requiredText,
  revisionField,
  text,
} from '../../../platform/http/fields.ts'
import { partyChoice } from '../../directory/index.ts'
import { optionalKey } from '../projects/project/project.schema.ts'
import { subjectKinds } from './interest.ts'
import { strangerFields, withSomeContact } from './stranger.schema.ts'

const profileFields = {
  sectorCode: optionalKey.default(null),
  money: optionalQuantity.refine((value) => (value?.split('.')[1] ?? '').length <= 2, 'too_many_places'),
  moneyCurrency: choice(currencies).default('USD'),
  areaHa: optionalQuantity.refine((value) => !(Number(value) > 1_000_000), 'too_big'),
  powerMw: optionalQuantity.refine((value) => !(Number(value) > 100_000), 'too_big'),
  rail: checkbox,
}

const subject = { kind: choice(subjectKinds), id: z.string('required').refine(isId, 'invalid') }
export const subjectSchema = z.object(subject)
export type Subject = z.output<typeof subjectSchema>

/** The whole form of an interest, as it stands on the page of what it is about. */
export const sendInterestSchema = withSomeContact(
  z.object({ ...subject, ...profileFields, ...strangerFields, question: text(4000) }),
)
export type SendInterest = z.output<typeof sendInterestSchema>

export const changeProfileSchema = z.object({ ...profileFields, revision: revisionField })
export type ChangeProfile = z.output<typeof changeProfileSchema>

export const takeInterestSchema = z.object({ from: z.preprocess((id) => id || null, z.string().max(100).nullable()) })
export const answerInterestSchema = z.object({ body: requiredText(8000), revision: revisionField })
export const closeInterestSchema = z.object({ reason: requiredText(1000), revision: revisionField })
export const openProjectSchema = z.object({
  title: localizedName(300),
  sectorCode: requiredText(40),
  districtSlug: optionalKey,
  /** Who asks; left out it is whoever the interest names. */
  partner: partyChoice,
  revision: revisionField,
})
