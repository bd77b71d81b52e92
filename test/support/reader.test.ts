import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { openReader } from './reader.ts'
import { until } from './until.ts'

let browser: Browser
let server: Server
let url: string

beforeAll(async () => {
  browser = await launchBrowser()
  server = createServer((request, response) => {
    const faulty = request.url === '/faulty'
    response.writeHead(faulty ? 500 : 200, {
      'content-type': 'text/html; charset=utf-8',
      ...(request.url === '/strict' ? { 'content-security-policy': "default-src 'none'" } : {}),
    })
    const foreign = request.url === '/foreign' ? '<img alt="" src="http://localhost:9/pixel.png">' : ''
    response.end(
      `<!doctype html><html lang="en"><title>x</title><link rel="icon" href="data:,">${foreign}<script>throw new Error('broken script')</script>`,
    )
  }).listen(0, '127.0.0.1')
  await until(() => server.listening)
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

// What the journeys rely on: each of these would be written down.
test.each([
  ['/foreign', /asked http:\/\/localhost:9/],
  ['/strict', /Content Security Policy/],
  ['/faulty', /500 /],
  ['/', /broken script/],
])('whoever reads %s complains', async (path, complaint) => {
  const reader = await openReader(browser, { url }, 'phone')
  await reader.page.goto(`${url}${path}`)
  await until(() => reader.complaints.some((each) => complaint.test(each)))
  await reader.close()
})
