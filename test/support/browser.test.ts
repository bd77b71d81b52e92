import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'

test('a page in the real browser reads Chinese and Cyrillic, and asks only the server that it came from', async () => {
  const server = createServer((_, answer) => answer.end('<!doctype html><meta charset="utf-8"><h1>杏干 · ўрик</h1>'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const asked = new Set<string>()
    page.on('request', (request) => asked.add(new URL(request.url()).host))
    const { port } = server.address() as AddressInfo
    await page.goto(`http://127.0.0.1:${port}/`)
    expect(await page.textContent('h1')).toBe('杏干 · ўрик')
    expect([...asked]).toEqual([`127.0.0.1:${port}`])
  } finally {
    await browser.close()
    server.close()
  }
})
