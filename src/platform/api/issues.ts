import type { z } from 'zod'
import type { FieldError, FieldErrors } from '../../kernel/errors.ts'
import { fieldError } from '../http/form.ts'

/** What a schema found wrong, by path; what has no path is the body itself. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  // A map: a field may be called `constructor`.
  const found = new Map<string, FieldError>()
  const note = (path: readonly string[], fault: FieldError) =>
    found.set(path.join('.') || 'body', found.get(path.join('.') || 'body') ?? fault)
  for (const issue of error.issues) {
    const path = issue.path.map(String)
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) note([...path, key], { code: 'unknown_field' })
    else note(path, fieldError(issue))
  }
  return Object.fromEntries(found)
}
