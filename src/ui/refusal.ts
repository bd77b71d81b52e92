import type { z } from 'zod'
import { AppError, type ErrorKind, type FieldErrors, statusOf } from '../kernel/errors.ts'
import { isId } from '../kernel/id.ts'
import { type FormValues, parseForm } from '../platform/http/form.ts'
import type { Exchange } from '../platform/http/route.ts'
import { uiTexts } from './texts.ts'
import type { View } from './view.ts'

/** A form that was not accepted: shown again on its page, with all that was typed. */
export interface Refused {
  /** Which form of the page it was. */
  readonly form: string
  readonly status: number
  /** The sentence above the page. */
  readonly text: string
  readonly code: string
  readonly values: FormValues
  readonly errors: FieldErrors
}

/** How often a form may be refused and shown again: what else goes wrong has a page of its own. */
const shown: readonly ErrorKind[] = ['conflict', 'precondition', 'invalid', 'limit']

interface Submission<S extends z.ZodType> {
  readonly form: string
  readonly schema: S
  readonly data: FormData
  /** Calls one verb and says where to go. */
  readonly work: (value: z.output<S>) => Promise<Response>
  readonly refuse: (refused: Refused) => Promise<Response>
}

/** Reads a form, runs its verb, and shows the page again when either of them refuses. */
export async function submit<S extends z.ZodType>(
  x: Exchange,
  { form, schema, data, work, refuse }: Submission<S>,
): Promise<Response> {
  const parsed = parseForm(schema, data)
  if (!parsed.ok)
    return refuse(refusal(x, form, parsed.values, new AppError('check_fields', 'invalid', { fields: parsed.errors })))
  try {
    return await work(parsed.value)
  } catch (error) {
    if (!(error instanceof AppError) || !shown.includes(error.kind)) throw error
    return refuse(refusal(x, form, parsed.values, error))
  }
}

function refusal(x: Exchange, form: string, values: FormValues, error: AppError): Refused {
  const { locale } = x.ctx
  const count = Object.keys(error.fields).length
  const text =
    count > 0
      ? uiTexts(locale)('formErrors', { count })
      : (x.site.findText(locale, `error.${error.code}`, error.params) ?? error.code)
  return { form, status: statusOf[error.kind], text, code: error.code, values, errors: error.fields }
}

/** An id from the address; what is none is a page that does not exist. */
export function idOf(x: Exchange, name = 'id'): string {
  const id = x.params[name] ?? ''
  if (!isId(id)) throw new AppError('not_found', 'not_found')
  return id.toLowerCase()
}

export interface ShownField {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value: string
  readonly error?: string | undefined
}

/** Fields of one form: what was typed if it was refused, else what is stored; ids are apart from those of other forms. */
export function fieldsOf(view: View, form: string, refused: Refused | undefined, stored: FormValues = {}) {
  const mine = refused?.form === form ? refused : undefined
  return (name: string, label: string): ShownField => {
    const error = mine?.errors[name]
    const text = error && (view.findText(`field.${error.code}`, error.params) ?? view.findText('field.invalid'))
    const value = (mine ? mine.values[name] : undefined) ?? stored[name] ?? ''
    return { id: `${form}-${name.replace(/[^\w-]+/g, '-')}`, name, label, value, ...(text ? { error: text } : {}) }
  }
}
