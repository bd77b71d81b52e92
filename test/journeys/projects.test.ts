import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectsTexts } from '../../src/modules/investment/projects/texts.ts'
import { sql } from '../../src/platform/database/sql.ts'
import { launchBrowser } from '../support/browser.ts'
import { demoAccount } from '../support/caller.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { openReader } from '../support/reader.ts'
import { wordsIn } from '../support/words.ts'
import { press } from './buyer.steps.ts'

let house: TestHouse
let browser: Browser

beforeAll(async () => void ([house, browser] = await Promise.all([openTestHouse(), launchBrowser()])))
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const minutes = (count: number) => count * 60_000
const words = wordsIn('en')
const t = projectsTexts('en')
const board = '/en/staff/investment/projects'

async function enter(page: Page): Promise<void> {
  const { email, password } = demoAccount('staff')
  await page.goto(`${house.url}/en/sign-in`)
  await page.getByLabel(words('signIn.email')).fill(email)
  await page.getByLabel(words('signIn.password')).fill(password)
  await press(page, () => page.getByRole('button', { name: words('signIn.submit'), exact: true }).click())
}

interface Standing {
  readonly id: string
  readonly number: string
  readonly stage: string
  readonly revision: number
}

/** The nth project of the demonstration that stands in a stage. */
const inStage = (stage: string, nth = 0) =>
  house.db.one(sql<Standing>`
    select id, number, stage, revision from investment.project where demo and stage = ${stage} order by number
    offset ${nth} limit 1`)
const stageOf = async ({ id }: Standing) =>
  (await house.db.one(sql<{ stage: string }>`select stage from investment.project where id = ${id}`)).stage
const columnOf = (page: Page, { id }: Standing) => page.locator(`[data-column]:has(#card-${id})`).getAttribute('data-column')

test(
  'the board by keyboard alone: a card goes on, comes back with a reason, and stays where it is on Escape',
  async () => {
    const reader = await openReader(browser, house, 'desk')
    const { page } = reader
    await enter(page)
    await page.goto(`${house.url}${board}`)
    const project = await inStage('contact')
    const handle = page.locator(`#card-${project.id} [data-handle]`)
    const said = page.locator('[data-board-said]')
    await handle.focus()
    await page.keyboard.press('Enter')
    expect(await said.textContent()).toContain(project.number)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Escape')
    expect(await stageOf(project)).toBe('contact')
    await page.keyboard.press(' ')
    await page.keyboard.press('ArrowRight')
    expect(await said.textContent()).toContain(t('stage.talks'))
    await press(page, () => page.keyboard.press('Enter'))
    expect(await columnOf(page, project)).toBe('talks')
    // The reader's place is kept: the card that moved has the focus.
    await page.locator(`#card-${project.id} [data-handle]:focus`).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    expect(await said.textContent()).toContain(t('stage.dropped'))
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    // Going back has to be explained: the form has opened, and the reason is where one writes.
    await page.keyboard.type('They want to think again')
    await press(page, () => page.keyboard.press('Enter'))
    expect(await columnOf(page, project)).toBe('contact')
    await page.goto(`${house.url}${board}/${project.id}/history`)
    await page.getByText('They want to think again').waitFor()
    await reader.close()
  },
  minutes(2),
)

test(
  'the board by pointer: what cannot be reached is not dropped on',
  async () => {
    const reader = await openReader(browser, house, 'desk')
    const { page } = reader
    await enter(page)
    await page.goto(`${house.url}${board}`)
    const project = await inStage('talks')
    const drag = async (stage: string) => {
      const from = (await page.locator(`#card-${project.id} [data-handle]`).boundingBox())!
      const to = (await page.locator(`[data-column="${stage}"] header`).boundingBox())!
      await page.mouse.move(from.x + 5, from.y + 5)
      await page.mouse.down()
      await page.mouse.move(to.x + 30, to.y + 20, { steps: 8 })
      await page.mouse.up()
    }
    await drag('contact')
    // Back needs a reason, so the form is open and nothing has moved.
    await page.locator(`#card-${project.id} [data-move][open]`).waitFor()
    expect(await stageOf(project)).toBe('talks')
    await press(page, () => drag('memorandum'))
    expect(await columnOf(page, project)).toBe('memorandum')
    await reader.close()
  },
  minutes(2),
)

test(
  'without scripts a form moves the card, on a phone one stage at a time, and who comes second is told so',
  async () => {
    const reader = await openReader(browser, house, 'phone', { javaScriptEnabled: false })
    const { page } = reader
    await enter(page)
    await page.goto(`${house.url}${board}?stage=agreement`)
    expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true)
    const project = await inStage('agreement')
    const card = page.locator(`#card-${project.id}`)
    expect(await page.locator('[data-column]:visible').count()).toBe(1)
    await card.locator('summary').click()
    await card.locator('select[name=to]').selectOption('land')
    await house.db.pool.query('update investment.project set revision = revision + 1 where id = $1', [project.id])
    await press(page, () => card.getByRole('button', { name: t('board.move'), exact: true }).click())
    await page.getByText(t('error.project_moved_meanwhile')).waitFor()
    expect(await stageOf(project)).toBe('agreement')
    await card.locator('select[name=to]').selectOption('land')
    await press(page, () => card.getByRole('button', { name: t('board.move'), exact: true }).click())
    await page.locator(`[data-column=land]:visible #card-${project.id}`).waitFor()
    await reader.close()
  },
  minutes(2),
)
