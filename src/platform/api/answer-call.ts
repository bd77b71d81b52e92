import type { Logger } from 'pino'
import type { Actor } from '../../kernel/actor.ts'
import { isLocale, type Locale, negotiateLocale } from '../../kernel/locale.ts'
import type { Ctx } from '../context.ts'
import type { Site } from '../http/route.ts'
import { ApiError, fieldProblem } from './api-error.ts'
import type { ApiAnswer, ApiRoute } from './api-route.ts'
import { entityTag, isFresh, matchRevision } from './entity-tag.ts'
import { type KeptAnswer, onlyOnce } from './idempotency.ts'
import { problem } from './problem.ts'
import type { RateWindow } from './rate-window.ts'
import { readBytes, readJson, readParams, readQuery } from './read-input.ts'

/** What the API needs of the house around it. */
export interface ApiDoor {
  /** Who calls, by the `Authorization` header; throws 401 for a key or token that is none. */
  readonly actorOf: (request: Request) => Promise<Actor>
  readonly contextOf: (actor: Actor, locale: Locale) => Promise<Ctx>
  readonly defaultLocale: () => Promise<Locale>
  readonly findText: Site['findText']
  readonly log: Logger
  readonly rate: RateWindow
  /** Calls a minute without a key, for each address, and with one, for each key. */
  readonly perMinute: { readonly address: number; readonly key: number }
}

export interface RawCall {
  readonly request: Request
  readonly params: Readonly<Record<string, string>>
  readonly remote: string
}

/** One call from beginning to end: whatever happens, the answer is JSON or a problem, and never without a reason. */
export async function answerCall(route: ApiRoute, door: ApiDoor, call: RawCall): Promise<Response> {
  const query = new URL(call.request.url).searchParams
  const wanted = query.get('locale')
  const locale =
    wanted !== null && isLocale(wanted)
      ? wanted
      : negotiateLocale(call.request.headers.get('accept-language'), await door.defaultLocale())
  try {
    return await serve(route, door, call, locale, query)
  } catch (error) {
    return problemFor(error, locale, door, call.request)
  }
}

/** A failure as it leaves the house; what nobody foresaw goes into the log. */
export function problemFor(error: unknown, locale: Locale, door: Pick<ApiDoor, 'findText' | 'log'>, request: Request): Response {
  const { response, known } = problem(error, locale, door.findText)
  if (!known) door.log.error({ err: error, path: new URL(request.url).pathname }, 'API call failed')
  return response
}

async function serve(
  route: ApiRoute,
  door: ApiDoor,
  { request, params, remote }: RawCall,
  locale: Locale,
  query: URLSearchParams,
): Promise<Response> {
  const actor = await door.actorOf(request)
  slowDown(door, actor, remote)
  admit(route, actor)
  const wanted = query.get('locale')
  if (wanted !== null && !isLocale(wanted)) throw fieldProblem('locale', 'invalid_choice')
  const ctx = await door.contextOf(actor, locale)
  const readable = { params: readParams(route, params), query: readQuery(route, query) }
  const bytes = await readBytes(route, request)
  const body = readJson(route, bytes)
  const ifMatch = request.headers.get('if-match')
  const revision = (now: number) => matchRevision(ifMatch, now, route.ifMatch === 'needed')
  const handle = (as: Ctx) => route.handle({ ...readable, ctx: as, body, upload: bytes, revision })
  if (route.method === 'GET') return shown(await handle(ctx), request, locale)
  const key = request.headers.get('idempotency-key')
  if (route.method !== 'POST' || key === null) return written(kept(route, await handle(ctx), locale))
  const { pathname, search } = new URL(request.url)
  const once = { key, request: [route.method, `${pathname}${search}`, ifMatch ?? '', bytes.bytes] }
  return written(await onlyOnce(ctx, once, async (joined) => kept(route, await handle(joined), locale)))
}

function slowDown(door: ApiDoor, actor: Actor, remote: string): void {
  const program = actor.kind === 'program'
  const wait = door.rate(program ? actor.keyId : remote, program ? door.perMinute.key : door.perMinute.address)
  if (wait > 0) throw new ApiError(429, 'too_many_calls', { params: { seconds: wait }, headers: { 'retry-after': String(wait) } })
}

function admit({ access }: ApiRoute, actor: Actor): void {
  if (access.public) return
  if (actor.kind === 'anonymous') throw new ApiError(401, 'key_needed', { headers: { 'www-authenticate': 'Bearer' } })
  if (actor.kind === 'buyer' && access.link) return
  if (actor.kind === 'program' && access.scopes.some((scope) => actor.scopes.includes(scope))) return
  const scope = access.scopes.join(' ')
  throw new ApiError(403, 'scope_needed', {
    params: { scope },
    headers: { 'www-authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
  })
}

// The same address gives other texts in another language, and more to a key.
const vary = 'authorization, accept-language'

function shown(answer: ApiAnswer, request: Request, locale: Locale): Response {
  const content = answer.bytes ?? JSON.stringify(answer.body)
  const etag = entityTag(content, answer.revision)
  const headers = { 'content-language': locale, etag, vary, 'cache-control': 'no-cache, private', ...answer.headers }
  if (isFresh(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(content as BodyInit, {
    headers: answer.bytes ? headers : { 'content-type': 'application/json', ...headers },
  })
}

function kept(route: ApiRoute, answer: ApiAnswer, locale: Locale): KeptAnswer {
  const status = route.status ?? 200
  const body = status === 204 ? '' : JSON.stringify(answer.body)
  const type = status === 204 ? {} : { 'content-type': 'application/json', 'content-language': locale }
  const etag = answer.revision === undefined ? {} : { etag: entityTag(body, answer.revision) }
  return { status, body, headers: { ...type, ...etag, 'cache-control': 'no-store', ...answer.headers } }
}

function written({ status, body, headers, replayed = false }: KeptAnswer & { replayed?: boolean }): Response {
  const all = { ...headers, ...(replayed ? { 'idempotency-replayed': 'true' } : {}) }
  return new Response(status === 204 ? null : body, { status, headers: all })
}
