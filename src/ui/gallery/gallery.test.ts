import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { themeSheet } from '../ornament/index.ts'
import { launchBrowser } from '../../../test/support/browser.ts'
import { renderGallery } from './render.tsx'

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'"
const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.html': 'text/html; charset=utf-8',
  '.woff2': 'font/woff2',
}
const pages = ['zh-public', 'uz-public', 'zh-staff', 'uz-staff']

let folder: string
let server: Server
let browser: Browser
let built: { styles: string[]; script: string }

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gallery-'))
  await build({ logLevel: 'error', build: { outDir: folder } })
  const manifest = JSON.parse(await readFile(path.join(folder, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    { file: string; css?: string[]; isEntry?: boolean }
  >
  const entry = Object.values(manifest).find((each) => each.isEntry)
  if (!entry) throw new Error('the client was built without an entry')
  built = { styles: entry.css ?? [], script: entry.file }
  await renderGallery(folder, [...built.styles.map((file) => `/${file}`), '/theme.css'], `/${built.script}`)
  server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://gallery')
    const body =
      pathname === '/theme.css'
        ? themeSheet()
        : await readFile(path.join(folder, path.normalize(pathname))).catch(() => undefined)
    response.writeHead(body ? 200 : 404, {
      'content-type': types[path.extname(pathname)] ?? 'text/plain',
      'content-security-policy': policy,
    })
    response.end(body)
  }).listen(0, '127.0.0.1')
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  await rm(folder, { recursive: true, force: true })
})

describe.each([1440, 390])('at %i px', (width) => {
  it.each(pages)('%s passes axe, keeps within the screen and obeys the policy', async (name) => {
    const context = await browser.newContext({ viewport: { width, height: 844 } })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on(
      'console',
      (message) => message.type() === 'error' && !/favicon|404/.test(message.text()) && complaints.push(message.text()),
    )
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}.html`)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    expect(complaints).toEqual([])
    await context.close()
  })
})

describe('on a phone without scripts', () => {
  it('opens the menu, the languages and the filters', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/uz-public.html`)
    await page.click('.site-menu > summary')
    expect(await page.locator('.site-menu nav a').first().isVisible()).toBe(true)
    await page.click('.site-tools .drop:not(.site-menu) > summary')
    expect(await page.locator('a[hreflang="zh-Hans"]').isVisible()).toBe(true)
    expect(await page.locator('.facets-form').isVisible()).toBe(false)
    await page.click('.facets-handle')
    expect(await page.locator('.facets-form').isVisible()).toBe(true)
    expect(await page.locator('[data-print]').first().isVisible()).toBe(false)
    await context.close()
  })
})

describe('with scripts', () => {
  const address = (name: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}.html`
  const form =
    '<form method="get" action="/other.html" data-keep="x"><input name="note"><input name="agree" type="checkbox"><button>go</button></form>'

  beforeAll(async () => {
    const script = `<script type="module" src="/${built.script}"></script>`
    await writeFile(path.join(folder, 'form.html'), `<!doctype html><html lang="en"><title>form</title>${script}${form}`)
    await writeFile(path.join(folder, 'other.html'), `<!doctype html><html lang="en"><title>other</title>${script}`)
  })

  it('keeps a half-written form while the reader looks elsewhere, and forgets it once sent', async () => {
    const page = await browser.newPage()
    await page.goto(address('form'))
    await page.fill('[name=note]', 'oʻrik, 500 kg')
    await page.check('[name=agree]')
    await page.goto(address('other'))
    await page.goto(address('form'))
    expect(await page.inputValue('[name=note]')).toBe('oʻrik, 500 kg')
    expect(await page.isChecked('[name=agree]')).toBe(true)
    await page.click('button')
    await page.waitForURL(/other/)
    await page.goto(address('form'))
    expect(await page.inputValue('[name=note]')).toBe('')
    await page.close()
  })

  it('steps a quantity, closes a notice, and sends nothing when the question is answered with no', async () => {
    const page = await browser.newPage()
    const posts: string[] = []
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
    page.on('dialog', (dialog) => void dialog.dismiss())
    await page.goto(address('uz-public'))
    await page.click('[data-step="1"]')
    expect(await page.inputValue('[name=qty]')).toBe('550')
    await page.click('[data-dismiss]')
    expect(await page.locator('.notice-success').count()).toBe(0)
    await page.locator('[name=agree]').evaluate((box) => ((box as HTMLInputElement).checked = true))
    await page.click('[data-confirm]')
    expect(posts).toEqual([])
    await page.close()
  })
})

it('the sheets and the script weigh at most 34 KB compressed, little more than half of what a page may', async () => {
  const files = await Promise.all([...built.styles, built.script].map((file) => readFile(path.join(folder, file))))
  const weight = [...files, Buffer.from(themeSheet())].reduce((sum, file) => sum + brotliCompressSync(file).length, 0)
  expect(weight).toBeLessThan(34 * 1024)
})
