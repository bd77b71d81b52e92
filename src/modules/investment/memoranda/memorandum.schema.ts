import { z } from 'zod'
import { isId } from '../../../kernel/id.ts'
import { locales } from '../../../kernel/locale.ts'
import { currencies } from '../../../kernel/money.ts'
import { capacityUnits } from '../projects/figure/capacity-units.ts'
import {
  checkbox,
  choice,
  localizedName,
  optionalChoice,
  optionalDate,
  optionalQuantity,
  requiredText,
  revisionField,
  text,
} from '../../../platform/http/fields.ts'
import { measures } from './commitment.ts'
import { memorandumKinds, sides } from './memorandum.ts'

const id = z.string().refine(isId, 'invalid')
export const optionalId = z.preprocess((value) => (value === '' ? undefined : value), id.optional())

export const requiredDate = optionalDate.transform((day, context) => {
  if (day) return day
  context.addIssue({ code: 'custom', message: 'required' })
  return z.NEVER
})

const optionalList = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]), z.array(item))

export const partySchema = z.object({ partyId: id, side: choice(sides), signatoryPost: text(200) })

/** The language versions of a paper, BCP 47. */
export const languageList = optionalList(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})*$/, 'invalid'))

const paper = {
  kind: choice(memorandumKinds),
  title: localizedName(300),
  projectId: optionalId,
  place: text(200),
  validUntil: optionalDate,
  languages: languageList,
  parties: z.array(partySchema).max(20, 'too_big').default([]),
}

export const draftMemorandumSchema = z.object(paper)
export type DraftMemorandum = z.output<typeof draftMemorandumSchema>

export const changeMemorandumSchema = z.object({ ...paper, revision: revisionField })
export type ChangeMemorandum = z.output<typeof changeMemorandumSchema> & { readonly memorandumId: string }

export const signMemorandumSchema = z.object({ signedOn: requiredDate, revision: revisionField })
export const discardMemorandumSchema = z.object({ reason: requiredText(1000), revision: revisionField })
export const renewMemorandumSchema = z.object({ until: requiredDate, reason: requiredText(1000), revision: revisionField })
export const replaceMemorandumSchema = z.object({ by: id, revision: revisionField })
export const fulfilMemorandumSchema = z.object({ revision: revisionField })
export const publishMemorandumSchema = z.object({ published: checkbox, revision: revisionField })

export const addMemorandumFileSchema = z.object({
  file: z.instanceof(File, { error: 'required' }).refine((file) => file.size > 0, 'required'),
  name: text(200),
  lang: optionalChoice(locales),
})

const promise = {
  side: choice(sides),
  texts: localizedName(2000),
  measure: choice(measures),
  amount: z.preprocess((value) => (value === '' ? undefined : value), optionalQuantity),
  currency: optionalChoice(currencies),
  quantity: optionalQuantity,
  unit: optionalChoice(capacityUnits),
  ownerId: z.preprocess((value) => (value === '' ? undefined : value), z.string().max(100, 'too_long').optional()),
  dueOn: requiredDate,
}

// What a promise is counted in says which of its fields must be there; the rest is left out.
const counted = <
  T extends { measure: string; amount?: string | undefined; currency?: unknown; quantity?: string | undefined; unit?: unknown },
>(
  given: T,
  context: z.RefinementCtx,
): void => {
  const need = (field: keyof T & string) => {
    if (given[field] === undefined) context.addIssue({ code: 'custom', message: 'required', path: [field] })
  }
  if (given.measure === 'money') for (const field of ['amount', 'currency'] as const) need(field)
  if (given.measure === 'jobs' || given.measure === 'capacity') need('quantity')
  if (given.measure === 'capacity') need('unit')
}

export const makeCommitmentSchema = z.object(promise).superRefine(counted)
export type MakeCommitment = z.output<typeof makeCommitmentSchema> & { readonly memorandumId: string }

export const moveCommitmentSchema = z.object({ dueOn: requiredDate, reason: requiredText(1000), revision: revisionField })
export const keepCommitmentSchema = z.object({ closedOn: requiredDate, note: text(1000), revision: revisionField })
export const waiveCommitmentSchema = z.object({ reason: requiredText(1000), revision: revisionField })
export const reopenCommitmentSchema = z.object({ reason: requiredText(1000), revision: revisionField })
export const assignCommitmentSchema = z.object({ ownerId: z.string().max(100, 'too_long'), revision: revisionField })

export const addEvidenceSchema = z
  .object({
    day: requiredDate,
    note: text(2000),
    link: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z
        .url({ protocol: /^https?$/, error: 'invalid' })
        .max(1000, 'too_long')
        .optional(),
    ),
    file: z.preprocess((value) => (value instanceof File && value.size > 0 ? value : undefined), z.instanceof(File).optional()),
  })
  .superRefine((given, context) => {
    if (!given.file && !given.link && given.note === '') context.addIssue({ code: 'custom', message: 'required', path: ['note'] })
  })
export type AddEvidence = z.output<typeof addEvidenceSchema> & { readonly commitmentId: string }
