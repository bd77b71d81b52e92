import type { FieldErrors, Parameters } from '../../kernel/errors.ts'

/** Statuses that speak of the request as such, beside those of `AppError` (RFC 9110, RFC 6585). */
export type RequestStatus = 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 428 | 429

/** What is wrong with a request before or beside what its verb says. Its text stands under `error.{code}`. */
export class ApiError extends Error {
  readonly code: string
  readonly status: RequestStatus
  readonly params: Parameters
  readonly fields: FieldErrors
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: RequestStatus,
    code: string,
    details: { params?: Parameters; fields?: FieldErrors; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(code)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.params = details.params ?? {}
    this.fields = details.fields ?? {}
    this.headers = details.headers ?? {}
  }
}

/** 422 for one field. */
export function fieldProblem(field: string, code: string, params: Parameters = {}): ApiError {
  return new ApiError(422, 'check_fields', { fields: { [field]: { code, params } } })
}
