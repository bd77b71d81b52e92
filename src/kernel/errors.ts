export type ErrorKind = 'not_found' | 'forbidden' | 'unauthenticated' | 'conflict' | 'precondition' | 'limit' | 'invalid'

export type Parameters = Readonly<Record<string, string | number | bigint>>

/** What is wrong with one field; the text stands under `field.{code}`. */
export interface FieldError {
  readonly code: string
  readonly params?: Parameters
}

export type FieldErrors = Readonly<Record<string, FieldError>>

/** Everything that can go wrong for a reason the reader can understand. Its text stands under `error.{code}`. */
export class AppError extends Error {
  readonly code: string
  readonly kind: ErrorKind
  readonly params: Parameters
  readonly fields: FieldErrors

  constructor(code: string, kind: ErrorKind, details: { params?: Parameters; fields?: FieldErrors } = {}) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.kind = kind
    this.params = details.params ?? {}
    this.fields = details.fields ?? {}
  }
}

/** HTTP status of each kind (RFC 9110). */
export const statusOf: Record<ErrorKind, 400 | 401 | 403 | 404 | 409 | 412 | 422 | 429> = {
  not_found: 404,
  forbidden: 403,
  unauthenticated: 401,
  conflict: 409,
  precondition: 412,
  limit: 429,
  invalid: 422,
}
