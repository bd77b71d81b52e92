import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Locale, localeNames } from '../../src/kernel/locale.ts'
import { launchBrowser } from '../support/browser.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { openReader } from '../support/reader.ts'
import { wordsIn } from '../support/words.ts'
import { accept, counter, filter, find, gather, heading, inquire, type Seat } from './buyer.steps.ts'
import { addressIn, complete, openFromInbox, openFromMail, quote, speak } from './staff.steps.ts'

let house: TestHouse
let browser: Browser

beforeAll(async () => void ([house, browser] = await Promise.all([openTestHouse(), launchBrowser()])))
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const minutes = (count: number) => count * 60_000

/** One deal from the search to the arrival of the goods: the buyer on a phone, staff at a desk, each in a browser of their own. */
async function deal({ scripts, name, email }: { scripts: boolean; name: string; email: string }) {
  const zh: Locale = 'zh-Hans'
  const buyer = await openReader(browser, house, 'phone', { locale: 'zh-CN', javaScriptEnabled: scripts })
  const staff = await openReader(browser, house, 'desk', { locale: 'ru-RU' })
  const phone: Seat = { page: buyer.page, words: wordsIn(zh) }
  const { words } = phone
  const [first, second] = ['特级杏干', '一级杏干']

  await buyer.page.goto(house.url)
  expect(new URL(buyer.page.url()).pathname).toBe('/zh-Hans')
  await find(phone, '杏干')
  const all = await buyer.page.getByRole('main').getByRole('article').count()
  await filter(phone, /有机/)
  const fewer = await buyer.page.getByRole('main').getByRole('article').count()
  expect(fewer).toBeLessThan(all)
  await find(phone, '杏干')
  await gather(phone, first!)
  await find(phone, '杏干')
  await gather(phone, second!)
  const question = '可以先寄样品吗？'
  await inquire(phone, {
    quantities: ['2500', '1000'],
    targetPrice: '3,40',
    place: '上海',
    question,
    name,
    phone: '138 0013 8000',
    email,
  })

  const privatePage = buyer.page.url()
  expect(privatePage).toMatch(/\/zh-Hans\/i\/[\w-]{22}\.[\w-]{43}$/)
  const number = /I-\d{4}-\d{4,}/.exec(await heading(phone))![0]
  await buyer.page.getByRole('img', { name: words('page.sent.qr') }).waitFor()
  expect(await buyer.page.getByRole('link', { name: privatePage }).getAttribute('href')).toBe(privatePage)
  expect(addressIn(house, (await house.mailTo(email)).text)).toBe(privatePage)

  const told = await house.mailTo('staff@example.com', ({ subject }) => subject.includes(number))
  const inMail = addressIn(house, told.text)
  const desk: Seat = { page: staff.page, words: wordsIn('ru') }
  const inMailsLanguage = { ...desk, words: wordsIn(new URL(inMail).pathname.split('/')[1] as Locale) }
  await openFromMail(inMailsLanguage, inMail)
  await speak(inMailsLanguage, localeNames.ru)
  await openFromInbox(desk, number, name)
  expect(await staff.page.getByRole('main').innerText()).toContain(question)
  await quote(desk, desk.words('inquiry.quote'), { note: '样品免费' })

  const offered = await house.mailTo(email, ({ attachments }) => (attachments?.length ?? 0) > 0)
  expect(Buffer.from(offered.attachments![0]!.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  await buyer.page.reload()
  const offer = () => buyer.page.locator('#quotation').innerText()
  expect(await offer()).toContain('12,100.00')
  expect(await offer()).toContain('样品免费')
  const pdf = await buyer.context.request.get(
    new URL((await buyer.page.getByRole('link', { name: words('buyer.pdf') }).getAttribute('href'))!, house.url).href,
  )
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')

  await counter(phone, { 0: '3.50' }, '老客户，请优惠')
  expect(await offer()).toContain('11,600.00')
  await house.mailTo('staff@example.com', ({ subject }) => subject.includes(number.replace('I', 'Q')))
  await staff.page.reload()
  await quote(desk, desk.words('inquiry.answerCounter', { revision: 2 }), { prices: { 0: '3.60' }, note: '最低价' })
  await buyer.page.reload()
  expect(await offer()).toContain('11,850.00')
  await buyer.page.getByRole('table', { name: words('buyer.compare') }).waitFor()

  await accept(phone)
  await buyer.page.getByRole('heading', { name: /O-\d{4}-\d{4,}/ }).waitFor()
  await staff.page.reload()
  await staff.page
    .getByRole('link', { name: /O-\d{4}-\d{4,}/ })
    .first()
    .click()
  await complete(desk, ['deposit', 'production', 'loading', 'customs', 'dispatch', 'arrival'])
  await buyer.page.reload()
  const way = await buyer.page.locator('#order').innerText()
  expect(way).toContain(words('order.state.arrived'))
  expect(way.split(words('buyer.step.done')).length - 1).toBe(6)
  await house.mailTo(email, ({ subject }) => subject.includes(words('milestone.arrival')))

  expect(buyer.complaints).toEqual([])
  expect(staff.complaints).toEqual([])
  expect(house.faults).toEqual([])
  await Promise.all([buyer.close(), staff.close()])
}

test(
  'a Chinese buyer on a phone finds dried apricots, asks, counters and accepts; staff quote, revise and ship',
  { timeout: minutes(5) },
  () => deal({ scripts: true, name: '王芳', email: 'wang.fang@example.com' }),
)

test('the same without scripts in the buyer’s browser', { timeout: minutes(5) }, () =>
  deal({ scripts: false, name: '李明', email: 'li.ming@example.com' }),
)
