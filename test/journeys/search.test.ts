import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { demoAccount } from '../support/caller.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { openReader } from '../support/reader.ts'
import { until } from '../support/until.ts'
import { wordsIn } from '../support/words.ts'
import { find, heading, press, searchBox, type Seat } from './buyer.steps.ts'

let house: TestHouse
let browser: Browser

beforeAll(async () => void ([house, browser] = await Promise.all([openTestHouse(), launchBrowser()])))
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const minutes = (count: number) => count * 60_000

test.each([true, false])(
  'a search in vain becomes a synonym by a few presses, and finds (scripts: %s)',
  { timeout: minutes(4) },
  async (scripts) => {
    const words = scripts ? 'zardolivoy qoqi' : 'Заморская сласть'
    const [buyer, desk] = [
      await openReader(browser, house, 'phone'),
      await openReader(browser, house, 'desk', { javaScriptEnabled: scripts }),
    ]
    const seat: Seat = { page: buyer.page, words: wordsIn('uz') }
    const staff: Seat = { page: desk.page, words: wordsIn('ru') }
    // Twice: the second time the page is one that was kept.
    for (let time = 0; time < 2; time++) {
      await buyer.page.goto(`${house.url}/uz/products?q=${encodeURIComponent(words)}&spelling=`)
      expect(await heading(seat)).toBe(seat.words('products.foundFor', { q: words, count: 0 }))
    }

    await desk.page.goto(`${house.url}/ru/sign-in?next=/ru/staff/searches`)
    await desk.page.getByLabel(staff.words('signIn.email')).fill(demoAccount('staff').email)
    await desk.page.getByLabel(staff.words('signIn.password')).fill(demoAccount('staff').password)
    await press(desk.page, () => desk.page.getByRole('button', { name: staff.words('signIn.submit'), exact: true }).click())
    const row = desk.page.getByRole('row').filter({ hasText: words.toLowerCase() })
    await until(async () => {
      await desk.page.reload()
      return (await row.count()) > 0 && (await row.innerText()).includes('\t2\t')
    })
    await press(desk.page, () => row.getByRole('link', { name: staff.words('searches.add') }).click())
    expect(await desk.page.getByLabel(staff.words('glossary.word'), { exact: true }).inputValue()).toBe(words.toLowerCase())
    await desk.page.getByLabel(staff.words('glossary.search'), { exact: true }).fill('杏干')
    await press(desk.page, () => desk.page.getByRole('button', { name: staff.words('glossary.which.find') }).click())
    const thing = desk.page.getByRole('listitem').filter({ has: desk.page.getByRole('link', { name: 'курага', exact: true }) })
    await press(desk.page, () => thing.getByRole('button', { name: staff.words('glossary.which.here') }).click())
    await desk.page.getByText(staff.words('glossary.saved.added')).waitFor()
    expect(await row.count()).toBe(0)

    await find(seat, words)
    expect(await buyer.page.getByRole('main').getByRole('article').count()).toBeGreaterThan(2)
    expect([...buyer.complaints, ...desk.complaints]).toEqual([])
    await Promise.all([buyer.close(), desk.close()])
  },
)

test('staff write, take back and put back a word by keyboard alone, and see who did it', { timeout: minutes(3) }, async () => {
  const desk = await openReader(browser, house, 'desk')
  const { page } = desk
  const words = wordsIn('zh-Hans')
  await page.goto(`${house.url}/zh-Hans/sign-in?next=/zh-Hans/staff/glossary/dried-apricot`)
  await page.getByLabel(words('signIn.email')).fill(demoAccount('staff').email)
  await page.getByLabel(words('signIn.password')).fill(demoAccount('staff').password)
  await press(page, () => page.keyboard.press('Enter'))
  await page.getByLabel(words('glossary.word'), { exact: true }).fill('茶')
  await press(page, () => page.keyboard.press('Enter'))
  // It is tea already: nothing typed is lost, and a tick takes it for both.
  await page.getByText('该词已指代“茶', { exact: false }).waitFor()
  expect(await page.getByLabel(words('glossary.word'), { exact: true }).inputValue()).toBe('茶')
  await page.getByLabel(words('glossary.word'), { exact: true }).fill('杏脯条')
  await press(page, () => page.keyboard.press('Enter'))
  const word = () => page.getByRole('listitem').filter({ hasText: '杏脯条' }).first()
  await word()
    .getByRole('button', { name: words('glossary.takeBack') })
    .focus()
  await press(page, () => page.keyboard.press('Enter'))
  await word()
    .getByRole('button', { name: words('glossary.putBack') })
    .focus()
  await press(page, () => page.keyboard.press('Space'))
  expect(await word().innerText()).toContain(words('glossary.own'))
  const history = page.getByRole('list', { name: words('glossary.history') })
  const entries = history.getByRole('listitem').filter({ hasText: '杏脯条' })
  expect(await entries.count()).toBe(3)
  for (const entry of await entries.all()) expect(await entry.innerText()).toContain('Demo Xodim')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  expect(desk.complaints).toEqual([])
  await desk.close()
})

test('words are offered while somebody types, and chosen by keyboard', { timeout: minutes(3) }, async () => {
  const reader = await openReader(browser, house, 'desk')
  const { page } = reader
  const seat: Seat = { page, words: wordsIn('ru') }
  await page.goto(`${house.url}/ru`)
  const box = searchBox(seat)
  const list = page.getByRole('listbox', { name: seat.words('search.offers') })
  await box.pressSequentially('xing')
  await list.getByRole('option').filter({ hasText: '杏干' }).waitFor()
  expect(await box.getAttribute('aria-expanded')).toBe('true')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await box.press('Escape')
  await list.waitFor({ state: 'hidden' })
  expect(await box.inputValue()).toBe('xing')

  await box.fill('қуритилган')
  await list.getByRole('option').first().waitFor()
  await box.press('ArrowUp')
  await box.press('ArrowDown')
  await box.press('ArrowDown')
  const chosen = list.locator('[aria-selected=true]')
  expect(await box.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'))
  const text = await chosen.locator('span').innerText()
  expect(text).toMatch(/^қуритилган/)
  await press(page, () => box.press('Enter'))
  expect(new URL(page.url()).searchParams.get('q')).toBe(text)
  expect(await page.getByRole('main').getByRole('article').count()).toBeGreaterThan(0)
  expect(reader.complaints).toEqual([])
  await reader.close()
})

test('on a phone an offered maker is opened by a touch', { timeout: minutes(3) }, async () => {
  const reader = await openReader(browser, house, 'phone')
  const { page } = reader
  await page.goto(`${house.url}/zh-Hans`)
  const seat: Seat = { page, words: wordsIn('zh-Hans') }
  await searchBox(seat).pressSequentially('shamsobod')
  const maker = page.getByRole('option').filter({ hasText: seat.words('suggest.maker') })
  await press(page, () => maker.tap())
  expect(new URL(page.url()).pathname).toBe('/zh-Hans/makers/shamsobod-quruq-meva')
  expect(reader.complaints).toEqual([])
  await reader.close()
})
