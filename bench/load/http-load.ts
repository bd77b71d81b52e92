import type { HttpOrder, WireRequest } from './messages.ts'
import { openConnection } from './http-client.ts'
import { answerOrders } from './child.ts'
import { runSlice } from './slice.ts'

/** A process that makes load on an HTTP server and reports how long each answer took. */
answerOrders<HttpOrder>(async (order) => {
  const { connections, port, requests, from = 0, expect } = order
  const wires = requests.map((request) => wire(request, port))
  const lanes = await Promise.all(Array.from({ length: connections }, () => openConnection('127.0.0.1', port)))
  try {
    return await runSlice(order, async (lane, turn) => {
      const at = (from + turn) % wires.length
      const { status, bytes } = await lanes[lane]!.send(wires[at]!)
      if (status !== expect)
        throw new Error(`${requests[at]!.method} ${requests[at]!.path} answered ${status} in place of ${expect}`)
      return bytes
    })
  } finally {
    for (const each of lanes) each.close()
  }
})

function wire({ method, path, headers, body }: WireRequest, port: number): Buffer {
  const all = {
    host: `127.0.0.1:${port}`,
    ...headers,
    ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`)
}
