import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { press } from './buyer.steps.ts'

/** What every page of the way is held to: no wider than its screen, and nothing that axe objects to. */
export async function lookedAt(page: Page): Promise<void> {
  const at = new URL(page.url()).pathname
  expect(
    await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    `${at} is wider than its screen`,
  ).toBeLessThanOrEqual(0)
  const { violations } = await new AxeBuilder({ page: page as never }).analyze()
  expect(violations.map(({ id, nodes }) => [at, id, nodes[0]?.html])).toEqual([])
}

/** Opens a step that asks first, fills it in, and sends it. */
export async function step(page: Page, within: Locator, label: string, fill: (form: Locator) => Promise<void>): Promise<void> {
  const asked = within.locator('details.confirm').filter({ has: page.locator('summary').getByText(label, { exact: true }) })
  await asked.locator('summary').first().click()
  const form = asked.locator('form')
  await fill(form)
  await press(page, () => form.getByRole('button').last().click())
}

/** Names a party as somebody writes it, and takes the one that is meant: known by its id, or new. */
export async function nameParty(page: Page, field: string, spelling: string, meant: string): Promise<void> {
  const input = page.locator(`input[name="${field}.name"]`)
  const choice = page.locator(`input[type=radio][name="${field}.id"][value="${meant}"]`)
  await input.fill(spelling)
  await choice.waitFor()
  await choice.check()
}
