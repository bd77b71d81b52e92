import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerOrders } from '../load/child.ts'
import type { BarePages } from '../load/messages.ts'

interface Page {
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Buffer
}

const pages = new Map<string, Page>()

const server = createServer((request, answer) => {
  const page = pages.get(request.url!)
  if (!page) return void answer.writeHead(404).end()
  answer.writeHead(200, page.headers).end(page.bytes)
})
const listening = new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

/** A bare `node:http` server that answers the bytes it was given: the floor under a page that has not changed. */
answerOrders<BarePages>(async (order) => {
  await listening
  pages.clear()
  for (const { path, headers, base64 } of order.pages) pages.set(path, { headers, bytes: Buffer.from(base64, 'base64') })
  return (server.address() as AddressInfo).port
})
