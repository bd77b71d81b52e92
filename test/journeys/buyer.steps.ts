import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Locale } from '../../src/kernel/locale.ts'
import { type Words, wordsIn } from '../support/words.ts'

/** How a page of a reader is spoken to: by what stands on it, in the reader's language. */
export interface Seat {
  readonly page: Page
  readonly words: Words
}

export const heading = ({ page }: Seat) => page.getByRole('heading', { level: 1 }).innerText()

/** Presses a button or link that leads to another page, and waits for that page. */
export async function press(page: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), act()])
  await page.waitForLoadState('load')
}

/** Signs in on a page that asks for it, in the language of its address. */
export async function signInBy(page: Page, address: string, account: { email: string; password: string }): Promise<void> {
  await page.goto(address)
  const words = wordsIn(new URL(page.url()).pathname.split('/')[1] as Locale)
  await page.getByLabel(words('signIn.email')).fill(account.email)
  await page.getByLabel(words('signIn.password')).fill(account.password)
  await press(page, () => page.getByRole('button', { name: words('signIn.submit'), exact: true }).click())
}

/** The search of the page's head; where scripts run it offers words. */
export function searchBox({ page, words }: Seat): Locator {
  const name = words('search.label')
  return page.getByRole('searchbox', { name }).or(page.getByRole('combobox', { name }))
}

export async function find({ page, words }: Seat, query: string): Promise<void> {
  const field = searchBox({ page, words })
  await field.fill(query)
  await press(page, () => field.press('Enter'))
}

/** Ticks one choice of the filters, behind their handle on a phone, and asks for the list. */
export async function filter({ page, words }: Seat, choice: RegExp): Promise<void> {
  await page.getByText(words('filters.title'), { exact: true }).first().click()
  const form = page.getByRole('form', { name: words('filters.title') })
  await form.getByRole('checkbox', { name: choice }).check()
  await press(page, () => form.getByRole('button', { name: words('filters.apply') }).click())
}

/** From the list to the page of a product, and from there onto the inquiry list. */
export async function gather(seat: Seat, product: string): Promise<void> {
  const { page, words } = seat
  await press(page, () => page.getByRole('main').getByRole('link', { name: product, exact: true }).click())
  expect(await heading(seat)).toBe(product)
  await press(page, () =>
    page
      .getByRole('button', { name: words('product.add') })
      .first()
      .click(),
  )
  await page.getByText(words('page.list.added')).waitFor()
}

export interface Wishes {
  readonly quantities: readonly string[]
  readonly targetPrice: string
  readonly place: string
  readonly question: string
  readonly name: string
  readonly phone: string
  readonly email: string
}

/** Fills in the inquiry and sends it, at first with a quantity that is none and without a way to be reached. */
export async function inquire(seat: Seat, wishes: Wishes): Promise<void> {
  const { page, words } = seat
  await press(page, () =>
    page
      .getByRole('banner')
      .getByRole('link', { name: words('page.list.title') })
      .first()
      .click(),
  )
  const shown = Date.now()
  const field = (key: string) => page.getByLabel(words(key))
  const quantity = (row: number) => field('page.form.quantity').nth(row)
  await quantity(0).fill('许多')
  for (const [row, typed] of wishes.quantities.entries()) if (row > 0) await quantity(row).fill(typed)
  await field('page.form.targetPrice').first().fill(wishes.targetPrice)
  await field('page.form.deliveryPlace').fill(wishes.place)
  await field('page.form.incoterm').selectOption('CIF')
  await field('page.form.paymentTerm').selectOption('tt-30-70')
  await field('page.form.question').fill(wishes.question)
  await field('page.form.name').fill(wishes.name)
  await field('page.form.email').fill(wishes.email)
  await page.getByRole('checkbox', { name: words('page.form.consent') }).check()
  const send = () => press(page, () => page.getByRole('button', { name: words('page.form.send') }).click())
  await send()
  expect(await refusal(seat, quantity(0))).toBe(words('field.not_a_number'))
  expect(await refusal(seat, field('page.form.phone'))).toBe(words('field.phone_or_wechat'))
  expect(await quantity(0).inputValue()).toBe('许多')
  expect(await field('page.form.targetPrice').first().inputValue()).toBe(wishes.targetPrice)
  expect(await field('page.form.question').inputValue()).toBe(wishes.question)
  expect(await field('page.form.incoterm').inputValue()).toBe('CIF')
  expect(await page.getByRole('checkbox', { name: words('page.form.consent') }).isChecked()).toBe(true)
  await quantity(0).fill(wishes.quantities[0]!)
  await field('page.form.phone').fill(wishes.phone)
  // The form takes nobody for a person who is done within two seconds.
  await page.waitForTimeout(Math.max(0, 3000 - (Date.now() - shown)))
  await send()
  await page.getByText(words('page.sent.notice')).waitFor()
}

/** The sentence that stands beside a refused field and is read out with it. */
export async function refusal({ page }: Seat, field: ReturnType<Page['getByLabel']>): Promise<string> {
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  const described = (await field.getAttribute('aria-describedby')) ?? ''
  return page.locator(`#${described.split(' ').at(-1)}`).innerText()
}

/** Names another price for some lines of the open offer; the others stay as offered. */
export async function counter({ page, words }: Seat, prices: Readonly<Record<number, string>>, note: string): Promise<void> {
  await page.getByText(words('buyer.counterTitle'), { exact: true }).click()
  for (const [row, price] of Object.entries(prices))
    await page
      .getByLabel(words('buyer.counterPrice', { currency: 'USD' }))
      .nth(Number(row))
      .fill(price)
  await page.getByLabel(words('buyer.counterNote')).fill(note)
  await press(page, () => page.getByRole('button', { name: words('buyer.counterSend') }).click())
  await page.getByText(words('buyer.countered.notice')).waitFor()
}

export async function accept({ page, words }: Seat): Promise<void> {
  await press(page, () => page.getByRole('button', { name: words('buyer.accept') }).click())
  await page.getByText(words('buyer.accepted.notice')).waitFor()
}
