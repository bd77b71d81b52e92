import { AppError, type ErrorKind, type FieldErrors, type Parameters, statusOf } from '../../kernel/errors.ts'
import type { Locale } from '../../kernel/locale.ts'
import type { Site } from '../http/route.ts'
import { ApiError } from './api-error.ts'

type FindText = Site['findText']

interface Known {
  readonly status: number
  readonly code: string
  readonly params: Parameters
  readonly fields: FieldErrors
  readonly headers: Readonly<Record<string, string>>
}

// "Sign in" is for people; "may not" of an account is "the key may not" of a program.
const wordsForPrograms: Partial<Record<string, string>> = { sign_in_needed: 'key_needed', not_allowed: 'key_not_allowed' }

/** Any failure as `application/problem+json` (RFC 9457), its title and messages in the reader's language. */
export function problem(error: unknown, locale: Locale, findText: FindText): { response: Response; known: boolean } {
  const known = ofError(error)
  const { status, code, params, fields, headers } = known ?? {
    status: 500,
    code: 'unexpected',
    params: {},
    fields: {},
    headers: {},
  }
  const errors = Object.entries(fields).map(([field, fault]) => ({
    field,
    code: fault.code,
    message: findText(locale, `field.${fault.code}`, fault.params) ?? findText(locale, 'field.invalid') ?? fault.code,
  }))
  const body = {
    type: `/api/problems/${code}`,
    title: findText(locale, `error.${code}`, params) ?? findText(locale, 'error.unexpected') ?? code,
    status,
    code,
    ...(errors.length > 0 ? { errors } : {}),
  }
  const response = new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'content-language': locale, 'cache-control': 'no-store', ...headers },
  })
  return { response, known: known !== undefined }
}

function ofError(error: unknown): Known | undefined {
  if (error instanceof ApiError) return error
  if (error instanceof AppError) {
    return {
      ...detailsOf(error),
      status: statusOf[error.kind],
      code: wordsForPrograms[error.code] ?? error.code,
      headers: headersOf(error.kind, error.params),
    }
  }
  return ofDatabase(error)
}

const detailsOf = ({ params, fields }: AppError) => ({ params, fields })

function headersOf(kind: ErrorKind, params: Parameters): Readonly<Record<string, string>> {
  if (kind === 'unauthenticated') return { 'www-authenticate': 'Bearer' }
  return kind === 'limit' ? { 'retry-after': String(Number(params['minutes'] ?? 1) * 60) } : {}
}

// A value that no schema foresaw and the database refuses is still the caller's, not a fault of ours (PostgreSQL, appendix A).
function ofDatabase(error: unknown): Known | undefined {
  const { code, column } = (error ?? {}) as { code?: unknown; column?: string }
  if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code)) return undefined
  const plain = { params: {}, fields: column ? { [column]: { code: 'invalid' } } : {}, headers: {} }
  if (code === '23505') return { ...plain, status: 409, code: 'already_there' }
  if (code === '40001' || code === '40P01' || code === '55P03')
    return { ...plain, status: 409, code: 'changed_meanwhile', headers: { 'retry-after': '1' } }
  if (code.startsWith('22') || code === '23503' || code === '23514') return { ...plain, status: 422, code: 'value_not_taken' }
  return undefined
}
