import type { AppError } from '../../kernel/errors.ts'
import type { FormState } from '../../platform/http/form.ts'
import type { Exchange } from '../../platform/http/route.ts'

/** A form as it is shown: what stands in it, what is wrong with which field, and with the whole. */
export interface ShownForm {
  readonly values: FormState['values']
  readonly errorOf: (name: string) => string | undefined
  /** How many fields are refused. */
  readonly wrong: number
  /** A sentence that belongs to no field. */
  readonly message?: string | undefined
}

/** Turns codes into sentences of the reader's language. */
export function shownForm(x: Exchange, state: FormState, problem?: AppError): ShownForm {
  const { locale } = x.ctx
  const find = x.site.findText
  return {
    values: state.values,
    errorOf: (name) => {
      const error = state.errors[name]
      return error && (find(locale, `field.${error.code}`, error.params) ?? find(locale, 'field.invalid'))
    },
    wrong: Object.keys(state.errors).length,
    message: problem && (find(locale, `error.${problem.code}`, problem.params) ?? find(locale, 'error.unexpected')),
  }
}

/** What a form that was refused sends back: the same page, 409 when somebody else was faster, else 422. */
export function refusalStatus(problem: AppError | undefined, wrong: number): number {
  if (problem?.kind === 'conflict') return 409
  return problem || wrong > 0 ? 422 : 200
}
