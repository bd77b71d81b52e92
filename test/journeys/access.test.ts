import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { offersTexts } from '../../src/modules/investment/offers/offers-texts.ts'
import { sql } from '../../src/platform/database/sql.ts'
import { launchBrowser } from '../support/browser.ts'
import { demoAccount } from '../support/caller.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { openReader, type Reader } from '../support/reader.ts'
import { wordsIn } from '../support/words.ts'
import { press } from './buyer.steps.ts'
import { lookedAt, step } from './investor.steps.ts'
import { addressIn, openFromMail } from './staff.steps.ts'

let house: TestHouse
let browser: Browser
beforeAll(async () => void ([house, browser] = await Promise.all([openTestHouse(), launchBrowser()])))
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const zh = offersTexts('zh-Hans')
const uz = offersTexts('uz')
const visitor = 'wang.fang@example.com'

/** On a phone: reads an offer and asks for what lies behind it; a form with something missing keeps what was typed. */
async function askToRead({ page }: Reader): Promise<void> {
  await page.goto(`${house.url}/zh-Hans/invest/offers/tomato-paste-aseptic`)
  await lookedAt(page)
  const panel = page.locator('#documents')
  expect(await panel.locator('a[href*="/papers/"]').count()).toBe(0)
  await panel.locator('summary').click()
  const shown = Date.now()
  const form = panel.locator('form')
  await form.locator('[name=name]').fill('王芳')
  await form.locator('[name=company]').fill('青禾食品有限公司')
  await form.locator('[name=email]').fill(visitor)
  await form.locator('[name=consent]').check()
  const send = () => press(page, () => page.locator('#documents form').getByRole('button').last().click())
  await send()
  expect(await form.locator('[name=company]').inputValue()).toBe('青禾食品有限公司')
  await lookedAt(page)
  await form.locator('[name=reason]').fill('拟投资番茄加工，申请查阅可研报告。')
  // The form takes nobody for a person who is done within two seconds.
  await page.waitForTimeout(Math.max(0, 3000 - (Date.now() - shown)))
  await send()
  await page.getByText(zh('access.asked')).waitFor()
}

/** At the desk, from the letter about it: lets the visitor in. */
async function letIn({ page }: Reader): Promise<void> {
  const letter = await house.mailTo(demoAccount('staff').email, ({ text }) => text.includes('/staff/investment/offers/'))
  await openFromMail({ page, words: wordsIn('uz') }, addressIn(house, letter.text))
  const request = page.locator('#requests li').filter({ hasText: visitor })
  expect(await request.innerText()).toContain(uz('request.asked'))
  await lookedAt(page)
  await step(page, request, uz('decide.grant'), (form) => form.locator('[name=note]').fill('欢迎查阅。'))
  expect(await request.innerText()).toContain(uz('request.granted'))
}

test('documents of an offer: asked for on a phone, granted at the desk, opened by the link, and each opening is on record', async () => {
  const phone = await openReader(browser, house, 'phone', { locale: 'zh-CN' })
  const desk = await openReader(browser, house, 'desk')
  await askToRead(phone)
  await letIn(desk)

  const letter = await house.mailTo(visitor)
  expect(letter.text).toContain('欢迎查阅。')
  await phone.page.goto(addressIn(house, letter.text))
  expect(new URL(phone.page.url()).pathname).toMatch(/^\/zh-Hans\/o\//)
  await lookedAt(phone.page)
  const paper = phone.page.locator('a[href*="/papers/"]').first()
  const name = (await paper.innerText()).trim()
  const address = new URL((await paper.getAttribute('href'))!, house.url).href
  const opened = await phone.page.request.get(address)
  expect([opened.status(), opened.headers()['content-type']]).toEqual([200, 'application/pdf'])

  await desk.page.reload()
  const log = desk.page.locator('#openings tbody tr').filter({ hasText: '青禾食品有限公司' })
  expect(await log.count()).toBe(2)
  expect(await log.first().innerText()).toContain(name)
  expect(await log.last().innerText()).toContain(uz('openings.page'))
  const { today } = await house.db.one(sql<{ today: number }>`
      select count(*)::int as today from investment.offer_opening where at > now() - interval '1 hour'`)
  expect(today).toBe(2)

  // What was given can be taken back: then neither the page nor the paper opens.
  await step(
    desk.page,
    desk.page.locator('#requests li').filter({ hasText: visitor }),
    uz('decide.revoke'),
    async () => undefined,
  )
  expect((await phone.page.request.get(address)).status()).toBe(404)
  await lookedAt(desk.page)
  expect([...phone.complaints, ...desk.complaints, ...house.faults]).toEqual([])
  await Promise.all([phone.close(), desk.close()])
}, 240_000)
