import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveParty } from '../../src/modules/directory/index.ts'
import { launchBrowser } from '../support/browser.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { openReader } from '../support/reader.ts'
import { wordsIn } from '../support/words.ts'
import { press, type Seat } from './buyer.steps.ts'
import { openFromMail } from './staff.steps.ts'

let house: TestHouse
let browser: Browser
let lamps: string
let others: string

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openTestHouse(), launchBrowser()])
  const ctx = await house.ctx()
  lamps = (await saveParty(ctx, { kind: 'company', names: { 'zh-Hans': '晨辉灯饰有限公司' }, country: 'CN' })).id
  others = (await saveParty(ctx, { kind: 'company', names: { ru: 'ООО «Чэньхуэй»' }, country: 'CN' })).id
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

async function mergeAndUndo(scripts: boolean) {
  const reader = await openReader(browser, house, scripts ? 'desk' : 'phone', { javaScriptEnabled: scripts })
  const seat: Seat = { page: reader.page, words: wordsIn('uz') }
  const { page, words } = seat
  await openFromMail(seat, `${house.url}/uz/staff/directory/${others}/merge`)
  const field = page.getByLabel(words('merge.with'))
  await field.fill('Chenhui')
  const candidate = page.locator(`input[type=radio][value="${lamps}"]`)
  // While one types where scripts run; else the form comes back with whom the name may mean.
  if (scripts) await candidate.waitFor()
  else await press(page, () => page.getByRole('button', { name: words('merge.look') }).click())
  await candidate.check()
  await press(page, () => page.getByRole('button', { name: words('merge.look') }).click())
  expect(await page.locator('.merge-sides').innerText()).toContain('晨辉灯饰有限公司')
  await press(page, () => page.getByRole('button', { name: words('merge.confirm'), exact: true }).click())
  expect(new URL(page.url()).pathname).toBe(`/uz/staff/directory/${lamps}`)
  expect(await page.locator('main').innerText()).toContain('ООО «Чэньхуэй»')
  await press(page, () => page.getByRole('button', { name: words('merged.undo') }).click())
  expect(new URL(page.url()).pathname).toBe(`/uz/staff/directory/${others}`)
  expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true)
  expect(reader.complaints).toEqual([])
  await reader.close()
}

test(
  'staff find the other under another script while they type, look at both, merge and take it back',
  () => mergeAndUndo(true),
  120_000,
)

test('the same without scripts, on a phone', () => mergeAndUndo(false), 120_000)
