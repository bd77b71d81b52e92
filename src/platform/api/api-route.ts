import { z } from 'zod'
import type { Scope } from '../../kernel/scope.ts'
import type { Ctx } from '../context.ts'

export type ApiMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * Who may call: `public` needs no key; else a key with one of `scopes`; `link` lets the holder of an inquiry's token
 * in as well. The verb decides again, for the very thing that is asked for.
 */
export interface ApiAccess {
  readonly public?: true
  readonly link?: true
  readonly scopes: readonly Scope[]
}

/** One request as its handler sees it: read and checked. */
export interface ApiCall<Params = unknown, Query = unknown, Body = unknown> {
  readonly ctx: Ctx
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** The bytes of an upload, and the type that the caller says they have. */
  readonly upload: { readonly bytes: Uint8Array; readonly mediaType: string }
  /** The revision that the caller has seen (`If-Match`); throws 412 when `now` is another, 428 when it must be named. */
  readonly revision: (now: number) => number
}

export interface ApiAnswer<Body = unknown> {
  /** What goes out as JSON; `bytes` in its place for a file, neither for 204. */
  readonly body?: Body
  readonly bytes?: Uint8Array
  /** Part of the ETag, so that `If-Match` can name it. */
  readonly revision?: number
  readonly headers?: Readonly<Record<string, string>>
}

interface Shape<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, A extends z.ZodType> {
  readonly method: ApiMethod
  /** Below `/api/v1`, as OpenAPI writes it: `/products/{product}`. */
  readonly path: string
  /** The operation's name, unique. */
  readonly name: string
  readonly tag: string
  readonly summary: string
  readonly about?: string
  readonly access: ApiAccess
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** Takes bytes in place of JSON: media types, and how many bytes at most. */
  readonly upload?: { readonly mediaTypes: readonly string[]; readonly maximum: number }
  /** What comes back; absent for 204, `file` for bytes. */
  readonly answer?: A | 'file'
  readonly status?: 200 | 201 | 204
  /** Whether the caller must (`needed`) or may (`taken`) name the revision that it has seen. */
  readonly ifMatch?: 'needed' | 'taken'
}

export interface ApiRoute extends Shape<z.ZodObject, z.ZodObject, z.ZodType, z.ZodType> {
  readonly handle: (call: ApiCall) => Promise<ApiAnswer>
}

type Nothing = z.ZodObject<Record<never, never>>

/** One route of the API, its handler typed by its schemas. */
export function apiRoute<
  P extends z.ZodObject = Nothing,
  Q extends z.ZodObject = Nothing,
  B extends z.ZodType = z.ZodUndefined,
  A extends z.ZodType = z.ZodUndefined,
>(
  route: Shape<P, Q, B, A> & {
    readonly handle: (call: ApiCall<z.output<P>, z.output<Q>, z.output<B>>) => Promise<ApiAnswer<z.input<A>>>
  },
): ApiRoute {
  return route as unknown as ApiRoute
}
