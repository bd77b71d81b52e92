import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locale } from '../../src/kernel/locale.ts'
import { sql } from '../../src/platform/database/sql.ts'
import { launchBrowser } from '../support/browser.ts'
import { demoAccount } from '../support/caller.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { openReader } from '../support/reader.ts'
import { wordsIn } from '../support/words.ts'
import { heading, press, type Seat } from './buyer.steps.ts'
import { addressIn } from './staff.steps.ts'

let house: TestHouse
let browser: Browser

beforeAll(async () => void ([house, browser] = await Promise.all([openTestHouse(), launchBrowser()])))
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const minutes = (count: number) => count * 60_000

async function enter({ page, words }: Seat, address: string, account: { email: string; password: string }): Promise<void> {
  await page.goto(`${house.url}${address}`)
  await page.getByLabel(words('signIn.email')).fill(account.email)
  await page.getByLabel(words('signIn.password')).fill(account.password)
  await press(page, () => page.getByRole('button', { name: words('signIn.submit'), exact: true }).click())
}

/** Nothing sticks out at the side, and what is pressed is big enough for a thumb. */
async function fitsPhone(page: Page): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true)
  const small = await page.evaluate<string[]>(`[...document.querySelectorAll('main .btn, nav.staff-side a')]
    .filter((each) => each.checkVisibility()).map((each) => [each.getBoundingClientRect().height, each.textContent.trim()])
    .filter(([height]) => height < 32).map(([, text]) => text)`)
  expect(small).toEqual([])
}

async function correctPrice({ page, words }: Seat, price: string): Promise<void> {
  await page.locator('#f-price').fill(price)
  await press(page, () => page.getByRole('button', { name: words('door.send') }).click())
  await page.getByText(words('door.proposed')).waitFor()
}

const { email } = demoAccount('maker')

/** The first product of the demonstration's maker with a price that buyers see. */
const firstProduct = () =>
  house.db.one(sql<{ id: string; slug: string; names: Record<string, string> }>`
  select p.id, p.slug, p.names from showroom.product p join directory.account a on a.maker_id = p.maker_id
  where a.email = ${email} and p.state = 'published' and p.price_display = 'shown' and p.currency = 'USD' order by p.slug limit 1`)

async function correction(scripts: boolean, wrong: string, right: string) {
  const maker = await openReader(browser, house, 'phone', { javaScriptEnabled: scripts })
  const staff = await openReader(browser, house, 'desk')
  const buyer = await openReader(browser, house, 'phone')
  const phone: Seat = { page: maker.page, words: wordsIn('uz') }
  const desk: Seat = { page: staff.page, words: wordsIn('ru') }
  const product = await firstProduct()
  const publicPage = `${house.url}/zh-Hans/products/${product.slug}`
  const mailsBefore = house.mails.length
  const seen = async () => {
    await buyer.page.goto(publicPage)
    return buyer.page.getByRole('main').innerText()
  }
  expect(await seen()).not.toContain(right)

  await enter(phone, '/uz/sign-in', demoAccount('maker'))
  expect(new URL(maker.page.url()).pathname).toBe('/uz/maker')
  if (scripts) await fitsPhone(maker.page)
  await press(maker.page, () => maker.page.locator(`a[href="/uz/maker/products/${product.id}"]`).click())
  await correctPrice(phone, wrong)
  if (scripts) await fitsPhone(maker.page)
  expect(await seen()).not.toContain(wrong)

  await enter(desk, '/ru/sign-in?next=/ru/staff/changes', demoAccount('staff'))
  const card = () => staff.page.getByRole('article').filter({ hasText: wrong.replace('.', ',') })
  await card().getByText(desk.words('change.return'), { exact: true }).first().click()
  await card().getByRole('textbox').fill('Запятая не на месте?')
  await press(staff.page, () =>
    card()
      .getByRole('button', { name: desk.words('change.return') })
      .click(),
  )
  await staff.page.getByText(desk.words('change.returned.notice')).waitFor()

  const letter = await house.mailTo(email, ({ text }) => text.includes('Запятая'), mailsBefore)
  await maker.page.goto(addressIn(house, letter.text))
  const words = wordsIn(new URL(maker.page.url()).pathname.split('/')[1] as Locale)
  expect(await maker.page.getByRole('main').innerText()).toContain(words('change.state.returned'))
  await press(maker.page, () => maker.page.getByRole('main').locator('tbody a').first().click())
  expect(await heading({ page: maker.page, words })).not.toBe('')
  expect(await maker.page.locator('#wish').innerText()).toContain('Запятая не на месте?')
  expect(await maker.page.locator('#f-price').inputValue()).toBe(wrong)
  await correctPrice({ page: maker.page, words }, right)

  await staff.page.goto(`${house.url}/ru/staff/changes`)
  const mended = staff.page.getByRole('article').filter({ hasText: 'Запятая не на месте?' })
  await mended.getByRole('checkbox').check()
  await press(staff.page, () => staff.page.getByRole('button', { name: desk.words('change.acceptChosen') }).click())
  await staff.page.getByText(desk.words('change.accepted.notice')).waitFor()
  expect(await seen()).toContain(right)
  await house.mailTo(email, ({ text }) => text.includes(words('mail.changes.accepted', { count: 1 })), mailsBefore)

  for (const reader of [maker, staff, buyer]) {
    expect(reader.complaints).toEqual([])
    await reader.close()
  }
  expect(house.faults).toEqual([])
}

test(
  'a maker on a phone corrects a price, staff return it, the maker mends it, staff accept, the buyer’s page shows it at once',
  { timeout: minutes(4) },
  () => correction(true, '77.15', '7.71'),
)

test('the same without scripts in the maker’s browser', { timeout: minutes(4) }, () => correction(false, '88.25', '8.82'))

test('a maker’s pages weigh little, and pass on a phone', { timeout: minutes(3) }, async () => {
  const maker = await openReader(browser, house, 'phone')
  await enter({ page: maker.page, words: wordsIn('ru') }, '/ru/sign-in', demoAccount('maker'))
  const product = await firstProduct()
  for (const path of [
    '/maker',
    `/maker/products/${product.id}`,
    '/maker/products/new',
    '/maker/changes',
    '/maker/profile',
    '/maker/import',
    '/maker/inquiries',
    '/maker/results',
  ]) {
    const response = await maker.context.request.get(`${house.url}/ru${path}`)
    const packed = gzipSync(await response.body()).byteLength
    expect([path, response.status(), packed < 60 * 1024]).toEqual([path, 200, true])
    await maker.page.goto(`${house.url}/ru${path}`)
    await fitsPhone(maker.page)
  }
  expect(maker.complaints).toEqual([])
  await maker.close()
})
