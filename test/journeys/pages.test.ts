import { get } from 'node:http'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { system } from '../../src/kernel/actor.ts'
import { type Locale, localeNames } from '../../src/kernel/locale.ts'
import { accountByEmail } from '../../src/modules/directory/index.ts'
import { sql } from '../../src/platform/database/sql.ts'
import { launchBrowser } from '../support/browser.ts'
import { demoAccount } from '../support/caller.ts'
import { type Deal, strikeDeal } from '../support/deal.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { openReader, type Reader } from '../support/reader.ts'
import { wordsIn } from '../support/words.ts'
import { press, searchBox } from './buyer.steps.ts'

let house: TestHouse
let browser: Browser
let deal: Deal

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openTestHouse(), launchBrowser()])
  const staff = await accountByEmail(house.db, demoAccount('staff').email)
  const products = await house.db.rows(sql<{ id: string }>`
    select id from showroom.product where state = 'published' and slug like 'dried-apricots%' order by slug`)
  const desk = staff
    ? { kind: 'account' as const, accountId: staff.id, name: staff.name, role: 'staff' as const }
    : system('test')
  deal = await strikeDeal(
    house,
    desk,
    products.map(({ id }) => id),
    'Otabek Yusupov',
  )
})

afterAll(async () => {
  await browser?.close()
  await house?.close()
})

/** One of each kind of page that a stranger sees. */
const kinds: readonly [name: string, path: () => string][] = [
  ['home', () => ''],
  ['goods', () => '/products'],
  ['goods found and filtered', () => '/products?q=%E6%9D%8F%E5%B9%B2&category=dried-fruits&sort=price'],
  ['goods not found', () => '/products?q=nosuchthing'],
  ['one product', () => '/products/dried-apricots-extra'],
  ['categories', () => '/categories'],
  ['makers', () => '/makers'],
  ['one maker', () => '/makers/shamsobod-quruq-meva'],
  ['an empty list', () => '/list'],
  ['the use of data', () => '/privacy'],
  ['sign-in', () => '/sign-in'],
  ['a private page', () => `/i/${deal.token}`],
  ['a page that is missing', () => '/none'],
]

const languages: readonly Locale[] = ['zh-Hans', 'uz-Cyrl']

async function looksRight(reader: Reader, path: string, locale: Locale) {
  const { page } = reader
  await page.goto(`${house.url}/${locale}${path}`)
  expect(await page.locator('html').getAttribute('lang')).toBe(locale)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  expect(await page.locator('img:not([alt])').count()).toBe(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}

describe.each(['phone', 'desk'] as const)('on the screen of a %s', (screen) => {
  test.each(languages)(
    'every kind of page in %s passes axe and keeps within the screen',
    { timeout: 300_000 },
    async (locale) => {
      const reader = await openReader(browser, house, screen)
      for (const [, path] of kinds) await looksRight(reader, path(), locale)
      expect(reader.complaints).toEqual([])
      await reader.close()
    },
  )

  test('a refused form passes axe as well', { timeout: 120_000 }, async () => {
    const reader = await openReader(browser, house, screen)
    const { page } = reader
    const words = wordsIn('zh-Hans')
    await page.goto(`${house.url}/zh-Hans/products/dried-apricots-extra`)
    await press(page, () =>
      page
        .getByRole('button', { name: words('product.add') })
        .first()
        .click(),
    )
    await page.goto(`${house.url}/zh-Hans/list`)
    await press(page, () => page.getByRole('button', { name: words('page.form.send') }).click())
    await page.locator('[aria-invalid=true]').first().waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await reader.close()
  })
})

/** How many bytes travel for one address, as a browser asks for it; and what was said. */
function transfer(address: string): Promise<{ bytes: number; encoding: string | undefined }> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'gzip, deflate, br' } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => void (bytes += chunk.length))
      response.on('end', () => resolve({ bytes, encoding: response.headers['content-encoding'] }))
    }).on('error', reject)
  })
}

test.each(languages)(
  'every kind of page in %s weighs at most 60 KB beside pictures and fonts',
  { timeout: 120_000 },
  async (locale) => {
    const reader = await openReader(browser, house, 'phone')
    const heavy: string[] = []
    for (const [name, path] of kinds) {
      const parts = new Set<string>()
      const note = (response: { url(): string; request(): { resourceType(): string } }) => {
        if (['document', 'stylesheet', 'script', 'fetch', 'xhr'].includes(response.request().resourceType()))
          parts.add(response.url())
      }
      reader.page.on('response', note)
      // A fresh window each time, for what is in the cache was not asked for.
      await reader.page.goto(`${house.url}/${locale}${path()}`)
      reader.page.off('response', note)
      const linked = await reader.page.$$eval('link[rel=stylesheet], script[src]', (all) =>
        all.map((each) => (each as HTMLLinkElement).href || (each as HTMLScriptElement).src),
      )
      const weights = await Promise.all([...new Set([...parts, ...linked])].map(transfer))
      const total = weights.reduce((sum, { bytes }) => sum + bytes, 0)
      if (weights.length < 3) heavy.push(`${name}: only ${weights.length} parts were seen`)
      if (total > 60 * 1024) heavy.push(`${name}: ${(total / 1024).toFixed(1)} KB`)
    }
    expect(heavy).toEqual([])
    await reader.close()
  },
)

test('the language switch leads to the same page with its query', { timeout: 120_000 }, async () => {
  const reader = await openReader(browser, house, 'phone')
  const { page } = reader
  let words = wordsIn('zh-Hans')
  await page.goto(`${house.url}/zh-Hans/products?q=%E6%9D%8F%E5%B9%B2&category=dried-fruits`)
  for (const locale of ['uz', 'uz-Cyrl', 'ru', 'en', 'zh-Hans'] as const) {
    await page
      .locator('summary')
      .filter({ hasText: words('nav.language') })
      .first()
      .click()
    await press(page, () => page.getByRole('link', { name: localeNames[locale], exact: true }).click())
    const { pathname, searchParams } = new URL(page.url())
    expect([pathname, searchParams.get('q'), searchParams.get('category')]).toEqual([
      `/${locale}/products`,
      '杏干',
      'dried-fruits',
    ])
    words = wordsIn(locale)
    expect(await searchBox({ page, words }).inputValue()).toBe('杏干')
  }
  expect(reader.complaints).toEqual([])
  await reader.close()
})

test.each(['', '/products', '/products/dried-apricots-extra', '/makers'])(
  'the page "%s" names its address in every language',
  async (path) => {
    const html = await (await fetch(`${house.url}/zh-Hans${path}`)).text()
    expect(html).toContain(`<link rel="canonical" href="${house.url}/zh-Hans${path}"`)
    for (const locale of Object.keys(localeNames))
      expect(html).toMatch(new RegExp(`hreflang="${locale}" href="${house.url}/${locale}${path}"`))
  },
)
