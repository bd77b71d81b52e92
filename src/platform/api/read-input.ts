import { z } from 'zod'
import type { FieldErrors } from '../../kernel/errors.ts'
import { ApiError } from './api-error.ts'
import type { ApiRoute } from './api-route.ts'
import { unwritablePath } from './check-text.ts'
import { fieldErrors } from './issues.ts'

/** The largest JSON that is read. */
const maximumJson = 1024 * 1024

/** Path parameters; one that cannot be is as unknown as one that is not there. */
export function readParams(route: ApiRoute, given: Readonly<Record<string, string>>): unknown {
  const unwritable = unwritablePath(given)
  if (unwritable !== undefined) throw new ApiError(404, 'not_found', { fields: { [unwritable]: { code: 'text_not_taken' } } })
  const result = (route.params ?? z.object({})).safeParse(given)
  if (result.success) return result.data
  throw new ApiError(404, 'not_found', { fields: fieldErrors(result.error) })
}

export function readQuery(route: ApiRoute, query: URLSearchParams): unknown {
  const schema = route.query ?? z.object({})
  const given: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(schema.shape)) {
    if (query.has(name)) given[name] = isList(part) ? query.getAll(name) : query.get(name)
  }
  return parse(schema, given, (path) => path.split('.')[0]!)
}

const isList = (part: unknown): boolean =>
  part instanceof z.ZodArray || ((part instanceof z.ZodOptional || part instanceof z.ZodDefault) && isList(part.unwrap()))

export interface RawBody {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** The bytes of a body, when the route takes one. 413 when it is larger than the route takes, 415 for a wrong type. */
export async function readBytes(route: ApiRoute, request: Request): Promise<RawBody> {
  const mediaType = (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  if (!route.body && !route.upload) return { bytes: new Uint8Array(), mediaType }
  const bytes = await upTo(request, route.upload?.maximum ?? maximumJson)
  const expected = route.upload?.mediaTypes ?? ['application/json']
  // Nothing at all needs no type: what is missing, the schema says.
  if (bytes.byteLength === 0 && mediaType === '' && !route.upload) return { bytes, mediaType }
  if (expected.includes(mediaType) || (!route.upload && /^application\/[\w.-]+\+json$/.test(mediaType)))
    return { bytes, mediaType }
  throw new ApiError(415, 'media_type', { params: { expected: expected.join(', ') }, headers: { accept: expected.join(', ') } })
}

/** 400 for what is no JSON, 422 for JSON that does not fit. */
export function readJson(route: ApiRoute, { bytes }: RawBody): unknown {
  if (!route.body) return undefined
  return parse(route.body, bytes.byteLength === 0 ? {} : json(bytes))
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new ApiError(400, 'json_broken')
  }
}

function parse(schema: z.ZodType, given: unknown, nameOf = (path: string) => path || 'body'): unknown {
  const refused = (fields: FieldErrors) =>
    new ApiError(422, 'check_fields', {
      fields: Object.fromEntries(Object.entries(fields).map(([path, fault]) => [nameOf(path), fault])),
    })
  const unwritable = unwritablePath(given)
  if (unwritable !== undefined) throw refused({ [unwritable]: { code: 'text_not_taken' } })
  const result = schema.safeParse(given)
  if (result.success) return result.data
  throw refused(fieldErrors(result.error))
}

async function upTo(request: Request, maximum: number): Promise<Uint8Array> {
  const tooLarge = () => new ApiError(413, 'too_large')
  if (Number(request.headers.get('content-length') ?? 0) > maximum) throw tooLarge()
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body ?? []) {
    length += part.byteLength
    if (length > maximum) throw tooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts)
}
