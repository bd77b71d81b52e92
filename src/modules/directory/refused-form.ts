import { AppError, type FieldErrors, statusOf } from '../../kernel/errors.ts'
import type { FormValues } from '../../platform/http/form.ts'
import type { Exchange } from '../../platform/http/route.ts'

/** A form that was not accepted, as it is shown again: what was typed, and the sentences beside and above its fields. */
export interface ShownForm {
  readonly status: number
  readonly values: FormValues
  readonly errorOf: (field: string) => string | undefined
  /** A sentence that belongs to no field. */
  readonly message?: string | undefined
}

export const freshForm: ShownForm = { status: 200, values: {}, errorOf: () => undefined }

/** After `parseForm` found faults. */
export function refusedForm(x: Exchange, errors: FieldErrors, values: FormValues): ShownForm {
  return {
    status: 422,
    values,
    errorOf: (field) => {
      const error = errors[field]
      return error && (x.site.findText(x.ctx.locale, `field.${error.code}`, error.params) ?? error.code)
    },
  }
}

/** Runs a verb; what it refuses for a reason that the form can show becomes that form. Everything else is thrown on. */
export async function orRefused<T>(
  x: Exchange,
  values: FormValues,
  work: () => Promise<T>,
): Promise<{ done: T } | { refused: ShownForm }> {
  try {
    return { done: await work() }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.kind === 'limit') {
      const message = x.site.findText(x.ctx.locale, `error.${error.code}`, error.params) ?? error.code
      return { refused: { ...refusedForm(x, {}, values), status: statusOf.limit, message } }
    }
    if (Object.keys(error.fields).length > 0) return { refused: refusedForm(x, error.fields, values) }
    throw error
  }
}

/** Hands the cookies that a verb gave to the browser. */
export function setCookies(x: Exchange, cookies: readonly string[]): void {
  for (const cookie of cookies) x.headers.append('set-cookie', cookie)
}
