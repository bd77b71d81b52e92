import type { Limits } from './slice.ts'

/** A request as it goes over the wire, without the host. */
export interface WireRequest {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** An order to the process that makes load on an HTTP server. */
export interface HttpOrder extends Limits {
  readonly port: number
  /** Sent in turn, from `from` on, over and over. */
  readonly requests: readonly WireRequest[]
  readonly from?: number
  /** Any other answer ends the bench: figures of error pages are worth nothing. */
  readonly expect: number
}

/** One statement of a transaction, by place in it. */
export interface BareStatement {
  readonly text: string
  readonly values: readonly (readonly unknown[])[]
}

/** An order to the process that asks PostgreSQL directly. Each turn runs all statements with their values of that turn. */
export interface PgOrder extends Limits {
  readonly url: string
  readonly statements: readonly BareStatement[]
  /** By name: parsed and planned once a connection. Else as text with values, the way `pg` is used. */
  readonly prepared: boolean
}

/** What the bare HTTP server answers, by address. */
export interface BarePages {
  readonly pages: readonly {
    readonly path: string
    readonly headers: Readonly<Record<string, string>>
    readonly base64: string
  }[]
}
