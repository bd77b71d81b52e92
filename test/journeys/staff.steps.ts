import { expect } from 'vitest'
import type { TestHouse } from '../support/house.ts'
import { demoAccount } from '../support/caller.ts'
import { press, type Seat } from './buyer.steps.ts'

/** Opens an address of the house from a mail, and signs in on the way to it. */
export async function openFromMail({ page, words }: Seat, address: string): Promise<void> {
  await page.goto(address)
  const { email, password } = demoAccount('staff')
  await page.getByLabel(words('signIn.email')).fill(email)
  await page.getByLabel(words('signIn.password')).fill(password)
  await press(page, () => page.getByRole('button', { name: words('signIn.submit'), exact: true }).click())
  expect(new URL(page.url()).pathname).toBe(new URL(address).pathname)
}

/** By the switch on the page, which leads to the same page in the other language. */
export async function speak({ page, words }: Seat, language: string): Promise<void> {
  await page
    .locator('summary')
    .filter({ hasText: words('nav.language') })
    .first()
    .click()
  await press(page, () => page.getByRole('link', { name: language, exact: true }).click())
}

export async function openFromInbox({ page, words }: Seat, number: string, buyer: string): Promise<void> {
  await press(page, () =>
    page
      .getByRole('link', { name: words('nav.inquiries') })
      .first()
      .click(),
  )
  const row = page.getByRole('row').filter({ hasText: number })
  expect(await row.innerText()).toContain(buyer)
  await press(page, () => row.getByRole('link', { name: number }).first().click())
}

/** From the inquiry to a draft with what is still missing, and out to the buyer. `prices` by row; the others stay. */
export async function quote(
  { page, words }: Seat,
  begin: string,
  fill: { namedPlace?: string; prices?: Readonly<Record<number, string>>; note: string },
): Promise<void> {
  await press(page, () => page.getByRole('button', { name: begin }).click())
  if (fill.namedPlace) await page.getByLabel(words('quotation.namedPlace')).fill(fill.namedPlace)
  for (const [row, price] of Object.entries(fill.prices ?? {}))
    await page
      .getByLabel(words('lines.unitPrice', { currency: 'USD' }))
      .nth(Number(row))
      .fill(price)
  await page.getByLabel(words('quotation.noteToBuyer')).fill(fill.note)
  await press(page, () => page.getByRole('button', { name: words('quotation.saveReview') }).click())
  await press(page, () => page.getByRole('button', { name: words('review.send') }).click())
  await page.getByText(words('quotation.sent')).waitFor()
}

/** Puts down one milestone after another as done, today. */
export async function complete({ page, words }: Seat, milestones: readonly string[]): Promise<void> {
  for (const milestone of milestones) {
    const step = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: words(`milestone.${milestone}`), exact: true }) })
    await step
      .locator('summary')
      .filter({ hasText: words('order.putDown') })
      .click()
    await press(page, () => step.getByRole('button', { name: words('order.putDown') }).click())
    await page.getByText(words('order.done')).waitFor()
  }
}

/** The first address of the house in a mail. */
export function addressIn(house: Pick<TestHouse, 'url'>, text: string): string {
  const from = text.indexOf(`${house.url}/`)
  if (from < 0) throw new Error(`the mail names no address of the house:\n${text}`)
  return text.slice(from).split(/\s/)[0]!
}
