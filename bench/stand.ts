import { request } from 'node:http'
import { Client } from 'pg'
import { type Child, startChild } from './load/child.ts'
import type { BarePages, HttpOrder, PgOrder, WireRequest } from './load/messages.ts'
import type { Floor } from './measure.ts'
import type { Slice } from './load/slice.ts'

/** Everything that a case measures with. */
export interface Stand {
  readonly port: number
  readonly databaseUrl: string
  readonly client: Client
  readonly http: Child<HttpOrder, Slice>
  readonly pg: Child<PgOrder, Slice>
  readonly bare: Child<BarePages, number>
  readonly seconds: number
  readonly rounds: number
  close(): Promise<void>
}

export async function openStand(databaseUrl: string, port: number, pace: { seconds: number; rounds: number }): Promise<Stand> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const http = startChild<HttpOrder, Slice>('load/http-load.ts')
  const pg = startChild<PgOrder, Slice>('load/pg-load.ts')
  const bare = startChild<BarePages, number>('floors/bare-server.ts')
  return {
    ...pace,
    port,
    databaseUrl,
    client,
    http,
    pg,
    bare,
    async close() {
      for (const child of [http, pg, bare]) child.stop()
      await client.end()
    },
  }
}

/** What the browser of a phone sends with each page that it asks for over https. */
export const phone = {
  'user-agent':
    'Mozilla/5.0 (Linux; Android 14; 2311DRK48C) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36',
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
  'accept-encoding': 'gzip, deflate, br, zstd',
  'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8',
}

export const get = (path: string): WireRequest => ({ method: 'GET', path, headers: phone })

/** One answer with its bytes as they came over the wire, still packed. */
export function fetchRaw(
  port: number,
  wire: WireRequest,
): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method: wire.method, path: wire.path, headers: wire.headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const {
          connection: _,
          'keep-alive': __,
          'transfer-encoding': ___,
          date: ____,
          ...headers
        } = answer.headers as Record<string, string>
        resolve({ status: answer.statusCode!, headers, body: Buffer.concat(parts) })
      })
    })
    sent.on('error', reject)
    sent.end(wire.body)
  })
}

/** Has the bare server answer what the house answers just now; gives its port. */
export async function copyPages(stand: Stand, paths: readonly string[]): Promise<number> {
  const pages: BarePages['pages'][number][] = []
  for (const path of paths) {
    const { status, headers, body } = await fetchRaw(stand.port, get(path))
    if (status !== 200) throw new Error(`${path} answered ${status}`)
    pages.push({ path, headers: { ...headers, 'content-length': String(body.length) }, base64: body.toString('base64') })
  }
  return stand.bare.ask({ pages })
}

/** Bare `pg` running what `order` gives, as text with values and, stricter, by named statements. */
export function pgFloor(stand: Stand, order: () => Omit<PgOrder, 'url' | 'prepared' | 'seconds'>): Floor {
  const ask = (prepared: boolean) => () => stand.pg.ask({ url: stand.databaseUrl, seconds: stand.seconds, prepared, ...order() })
  return { plain: ask(false), stricter: ask(true) }
}

/** Some rows of a query, each as a list. */
export async function rowsOf<Row>(client: Client, text: string, values: unknown[] = []): Promise<Row[]> {
  return (await client.query(text, values)).rows as Row[]
}
