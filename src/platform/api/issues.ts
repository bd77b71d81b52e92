import type { z } from 'zod'
import type { FieldError, FieldErrors } from '../../kernel/errors.ts'
import { fieldError } from '../http/form.ts'

/** What a schema found wrong, by path; what has no path is the body itself. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const found: Record<string, FieldError> = {}
  for (const issue of error.issues) {
    const path = issue.path.map(String)
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) found[[...path, key].join('.')] ??= { code: 'unknown_field' }
    else found[path.join('.') || 'body'] ??= fieldError(issue)
  }
  return found
}
