import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { openReader } from '../support/reader.ts'
import { latinLeaks, ownWords } from '../support/scripts-of-text.ts'
import { wordsIn } from '../support/words.ts'
import { filter, find, gather, heading, inquire, press, type Seat } from './buyer.steps.ts'

let house: TestHouse
let browser: Browser

beforeAll(async () => void ([house, browser] = await Promise.all([openTestHouse(), launchBrowser()])))
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

// What is Latin by right: the buyer's own words, and the codes of the goods and the house.
const known = ['Тошкент', 'savdo-uyi-demo', 'OR-EX-24']

test(
  'in Uzbek Cyrillic a buyer finds, asks and follows, and no page has a word in Latin letters',
  { timeout: 180_000 },
  async () => {
    const reader = await openReader(browser, house, 'phone', { locale: 'uz-Cyrl-UZ' })
    const { page } = reader
    const seat: Seat = { page, words: wordsIn('uz-Cyrl') }
    const { words } = seat
    const pure = async () => expect(latinLeaks(await ownWords(page), known)).toEqual([])

    await page.goto(house.url)
    expect(new URL(page.url()).pathname).toBe('/uz-Cyrl')
    await pure()
    await press(page, () => page.getByRole('link', { name: 'Барча маҳсулотлар' }).click())
    await pure()
    // Typed in Latin letters, found all the same.
    await find(seat, 'quritilgan oʻrik')
    await filter(seat, /Қуритилган мевалар/)
    await gather(seat, 'Қуритилган ўрик, экстра нав')
    await pure()
    await inquire(seat, {
      quantities: ['800'],
      targetPrice: '3,50',
      place: 'Тошкент',
      question: 'Намуна юборасизми?',
      name: 'Зуҳра',
      phone: '+998 90 123 45 67',
      email: 'zuhra@example.com',
    })
    expect(await heading(seat)).toMatch(/^I-\d{4}-\d{4,}-сўров$/)
    expect(await page.getByRole('main').innerText()).toContain(words('inquiry.state.new'))
    await pure()
    await page.getByLabel(words('buyer.compose.text')).fill('Раҳмат!')
    await press(page, () => page.getByRole('button', { name: words('buyer.compose.send') }).click())
    await page.getByRole('paragraph').filter({ hasText: 'Раҳмат!' }).waitFor()
    await pure()
    const letter = await house.mailTo('zuhra@example.com')
    expect(latinLeaks(letter.text.split('\n'), known)).toEqual([])
    expect(reader.complaints).toEqual([])
    await reader.close()
  },
)

test('a page with words in Latin letters would be caught', async () => {
  const reader = await openReader(browser, house, 'phone')
  await reader.page.goto(`${house.url}/uz`)
  const pieces = await ownWords(reader.page)
  expect(latinLeaks(pieces, known).length).toBeGreaterThan(pieces.length / 2)
  expect(latinLeaks(['Нарх, USD', 'Тўлов: house@example.com'], known)).toEqual([])
  await reader.close()
})
