import { z } from 'zod'
import { currencies } from '../../../kernel/money.ts'
import { choice, localizedName, localizedText, optionalInteger, text } from '../../../platform/http/fields.ts'
import { siteKinds } from '../sites/site.ts'
import { dayKinds, purposes } from './procedure.ts'

export const mostSteps = 60

const localizedField = (maximum: number) => localizedText(maximum).prefault({})

// `1, 2` as people type it; blank means that the step waits for nothing.
const before = z
  .union([z.string(), z.array(z.number())])
  .default('')
  .transform((given, context) => {
    const parts = Array.isArray(given)
      ? given
      : given
          .split(/[\s,;，、]+/)
          .filter(Boolean)
          .map(Number)
    if (parts.every((no) => Number.isInteger(no) && no >= 1 && no <= mostSteps))
      return [...new Set(parts)].toSorted((a, b) => a - b)
    context.addIssue({ code: 'custom', message: 'step_numbers' })
    return z.NEVER
  })

const fee = z.preprocess(
  (value) =>
    typeof value !== 'string' || value.trim() === ''
      ? undefined
      : value
          .normalize('NFKC')
          .replace(/[\s'’]/g, '')
          .replace(',', '.'),
  z
    .string()
    .regex(/^\d{1,15}(\.\d{1,2})?$/, 'not_a_number')
    .optional(),
)

export const stepInput = z.object({
  names: localizedName(300),
  office: localizedField(300),
  documents: localizedField(3000),
  result: localizedField(500),
  fee,
  feeCurrency: choice(currencies).default('UZS'),
  feeNote: localizedField(500),
  days: optionalInteger(0, 1000),
  dayKind: choice(dayKinds).default('working'),
  legalAct: text(500),
  complain: localizedField(500),
  after: before,
})

export type StepInput = z.output<typeof stepInput>

/** A version of a procedure as its editor sends it. A step without any name is left out, and its number with it. */
export const procedureInput = z
  .object({
    purpose: choice(purposes),
    names: localizedName(300),
    siteKinds: z.preprocess(
      (v) => (v === undefined || v === '' ? [] : Array.isArray(v) ? v : [v]),
      z.array(z.enum(siteKinds, 'invalid_choice')),
    ),
    legalAct: text(500),
    source: text(500),
    note: text(500),
    steps: z
      .preprocess(
        (rows) => (Array.isArray(rows) ? rows.filter(isFilled) : rows),
        z.array(stepInput).min(1, 'steps_needed').max(mostSteps, 'too_big'),
      )
      .default([]),
  })
  .superRefine(({ steps }, context) => {
    if (steps.length === 0) context.addIssue({ code: 'custom', message: 'steps_needed', path: ['steps'] })
    for (const [index, { after }] of steps.entries())
      if (after.some((no) => no > index))
        context.addIssue({ code: 'custom', message: 'step_after_itself', path: ['steps', index, 'after'] })
  })

export type ProcedureInput = z.output<typeof procedureInput>

// A row is one as soon as anything but a choice stands in it.
function isFilled(row: unknown): boolean {
  const said = (value: unknown): boolean =>
    typeof value === 'string'
      ? value.trim() !== ''
      : typeof value === 'object' && value !== null && Object.values(value).some(said)
  const { dayKind: _, feeCurrency: __, after: ___, ...rest } = (row ?? {}) as Record<string, unknown>
  return said(rest)
}
