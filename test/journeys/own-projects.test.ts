import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { investorTexts } from '../../src/modules/investment/investor/investor-texts.ts'
import { partnerTexts } from '../../src/modules/investment/partner/partner-texts.ts'
import { projectsTexts } from '../../src/modules/investment/projects/texts.ts'
import { sql } from '../../src/platform/database/sql.ts'
import { launchBrowser } from '../support/browser.ts'
import { demoAccount } from '../support/caller.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { openReader, type Reader } from '../support/reader.ts'
import { wordsIn } from '../support/words.ts'
import { press, signInBy } from './buyer.steps.ts'
import { lookedAt, step } from './investor.steps.ts'

let house: TestHouse
let browser: Browser
beforeAll(async () => void ([house, browser] = await Promise.all([openTestHouse(), launchBrowser()])))
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const zh = { own: investorTexts('zh-Hans'), partner: partnerTexts('zh-Hans'), words: wordsIn('zh-Hans') }
const uz = { project: projectsTexts('uz'), partner: partnerTexts('uz'), words: wordsIn('uz') }
const email = 'jinhe@example.com'

/** From the page of the project: an invitation in Chinese for whoever invests. Gives its address. */
async function invite({ page }: Reader, projectId: string): Promise<string> {
  await signInBy(page, `${house.url}/uz/sign-in`, demoAccount('staff'))
  await page.goto(`${house.url}/uz/staff/investment/projects/${projectId}/links`)
  const side = page.locator('#accounts li').first()
  expect(await side.innerText()).toContain(uz.partner('links.noAccounts'))
  await lookedAt(page)
  await press(page, () => side.getByRole('link').click())
  await lookedAt(page)
  await press(page, () => page.getByRole('button', { name: uz.words('invite.make'), exact: true }).click())
  expect(await page.locator('.invitation-code svg').count()).toBe(1)
  await lookedAt(page)
  return (await page.locator('.invitation-address a').getAttribute('href'))!
}

async function accept({ page }: Reader, address: string): Promise<void> {
  await page.goto(address)
  await lookedAt(page)
  await page.locator('[name=name]').fill('林悦')
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=password]').fill('金禾 食品 二零二六')
  await press(page, () => page.getByRole('button', { name: zh.words('accept.submit'), exact: true }).click())
  expect(new URL(page.url()).pathname).toBe('/zh-Hans/investor')
  await lookedAt(page)
}

test('an investor is invited, signs in on a phone, confirms a figure, reports a trouble, reads the answer, and says what is looked for', async () => {
  const desk = await openReader(browser, house, 'desk')
  const phone = await openReader(browser, house, 'phone', { locale: 'zh-CN' })
  const project = await house.db.one(sql<{ id: string }>`select id from investment.project where demo and stage = 'trial'`)
  await accept(phone, await invite(desk, project.id))
  const { page } = phone
  await press(page, () => page.locator('.own-project a').first().click())
  expect(new URL(page.url()).pathname).toBe(`/zh-Hans/investor/projects/${project.id}`)
  await lookedAt(page)

  const unsaid = page
    .locator('.promise')
    .filter({ hasText: zh.partner('standing.one_sided') })
    .first()
  const id = await unsaid.getAttribute('id')
  await press(page, () =>
    unsaid
      .getByRole('button', { name: zh.partner('partner.confirm') })
      .first()
      .click(),
  )
  expect(await page.locator(`#${id}`).innerText()).toContain(zh.partner('standing.confirmed'))

  await page.locator('#troubles summary').click()
  await page.locator('#trouble-agency').fill('海关')
  await press(page, () => page.locator('#troubles form').getByRole('button').click())
  expect(await page.locator('#trouble-agency').inputValue()).toBe('海关')
  await lookedAt(page)
  await page.locator('#trouble-body').fill('设备清关已等待十天。')
  await press(page, () => page.locator('#troubles form').getByRole('button').click())
  await page.getByText(zh.partner('trouble.sent')).waitFor()

  await desk.page.goto(`${house.url}/uz/staff/investment/projects/${project.id}/talks`)
  const entry = desk.page.locator('#troubles .entry').filter({ hasText: '海关' })
  await step(desk.page, entry, uz.project('troubles.close'), (form) => form.locator('[name=answer]').fill('已协调放行。'))
  await page.reload()
  expect(await page.locator('#troubles .entry').filter({ hasText: '海关' }).innerText()).toContain('已协调放行。')

  await page.goto(`${house.url}/zh-Hans/investor/requests`)
  await page.getByText(zh.own('interests.none')).waitFor()
  await lookedAt(page)
  await page.goto(`${house.url}/zh-Hans/investor/profile`)
  await page.getByText(zh.own('profile.nothing')).waitFor()
  await page.locator('#profile-areaHa').fill('3')
  await press(page, () => page.getByRole('button', { name: zh.own('profile.save'), exact: true }).click())
  expect(await page.locator('.match-list li').count()).toBeGreaterThan(0)
  await lookedAt(page)

  // The house stays closed, and so does another's project.
  const other = await house.db.one(sql<{ id: string }>`
      select id from investment.project where demo and stage = 'building' order by number limit 1`)
  expect((await page.goto(`${house.url}/zh-Hans/investor/projects/${other.id}`))?.status()).toBe(404)
  expect((await page.goto(`${house.url}/zh-Hans/staff/investment/projects/${project.id}`))?.status()).toBe(403)
  expect([...phone.complaints, ...desk.complaints, ...house.faults]).toEqual([])
  await Promise.all([phone.close(), desk.close()])
}, 240_000)
