import { createServer } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { CannotStart } from '../cannot-start.ts'
import { listen } from './listen.ts'

test('a port that is taken is told in words, with what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  try {
    const attempt = listen(() => new Response('a'), { host: '127.0.0.1', port })
    await expect(attempt).rejects.toThrow(CannotStart)
    await expect(attempt).rejects.toThrow(`127.0.0.1:${port}: another program listens there. Stop it, or name another PORT.`)
  } finally {
    other.close()
  }
})

test('a request that runs when the house closes is answered; one that never ends is cut off', async () => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  const { promise: asked, resolve: markAsked } = Promise.withResolvers<void>()
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  const answer = async (request: Request) => {
    if (request.url.endsWith('/endless')) return new Response(new ReadableStream({ start: (c) => c.enqueue(new Uint8Array(1)) }))
    markAsked()
    await released
    return new Response('answered')
  }
  const house = await listen(answer, { host: '127.0.0.1', port }, 200)
  const endless = await fetch(`http://127.0.0.1:${port}/endless`)
  const running = fetch(`http://127.0.0.1:${port}/`)
  await asked
  const stopped = house.stop()
  release()
  expect(await (await running).text()).toBe('answered')
  await expect(endless.text()).rejects.toThrow()
  await stopped
})
