import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/kernel/id.ts'
import type { Locale } from '../../src/kernel/locale.ts'
import { addProject } from '../../src/modules/investment/sites/sites.fixture.ts'
import { json, sql } from '../../src/platform/database/sql.ts'
import { launchBrowser } from '../support/browser.ts'
import { demoAccount } from '../support/caller.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { openReader } from '../support/reader.ts'
import { wordsIn } from '../support/words.ts'

let house: TestHouse
let browser: Browser
beforeAll(async () => {
  ;[house, browser] = await Promise.all([openTestHouse(), launchBrowser()])
  await house.db.inTransaction(async (tx) => {
    await tx.run(
      sql`insert into investment.sector (code, names, position) values ('test', ${json({ en: 'Test' })}, 1) on conflict do nothing`,
    )
    await addProject(tx, newId(), 900)
  })
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const fits = (page: Page) =>
  page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth')

// Axe waits for timers: it needs scripts.
async function clean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: page as never }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}

async function enter(page: Page, locale: Locale): Promise<void> {
  const words = wordsIn(locale)
  const { email, password } = demoAccount('staff')
  await page.goto(`${house.url}/${locale}/sign-in`)
  await page.locator('#f-email').fill(email)
  await page.locator('#f-password').fill(password)
  await page.getByRole('button', { name: words('signIn.submit'), exact: true }).click()
  await page.waitForLoadState()
}

test.each([
  ['phone', 'zh-Hans', true],
  ['desk', 'uz', false],
] as const)(
  'on a %s in %s an investor finds the site that fits, reads its plan by keyboard and takes its passport along',
  async (device, locale, scripts) => {
    const reader = await openReader(browser, house, device, { javaScriptEnabled: scripts })
    const { page } = reader
    const words = wordsIn(locale)
    await page.goto(`${house.url}/${locale}/invest/sites?ha=3&mw=5&need=rail&need=gas`)
    await page.getByText(words('sites.found', { count: 1 })).waitFor()
    expect(await fits(page)).toBe(true)
    if (scripts) await clean(page)
    await page.locator('.site-tile h2 a').click()
    await page.locator('svg.site-plan').waitFor()
    const plots = page.locator('svg.site-plan a')
    expect(await plots.count()).toBe(5)
    await plots.first().focus()
    await page.keyboard.press('Enter')
    expect(page.url()).toMatch(/#plot-/)
    expect(await fits(page)).toBe(true)
    if (scripts) await clean(page)
    await page.getByRole('link', { name: words('passport.open') }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.site-foot, .no-print:visible').filter({ visible: true }).count()).toBe(0)
    const pdf = await fetch(`${page.url()}.pdf`)
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    await reader.close()
  },
  90_000,
)

test('staff draw a site, publish it, hold a plot, run a case to its end, and what was typed is never lost', async () => {
  const reader = await openReader(browser, house, 'desk')
  const { page } = reader
  page.setDefaultTimeout(20_000)
  const words = wordsIn('ru')
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click()
    await page.waitForLoadState()
  }
  const open = (label: string) => page.locator('details.confirm > summary', { hasText: label }).first().click()
  await enter(page, 'ru')
  await page.goto(`${house.url}/ru/staff/investment/sites/new`)
  await page.locator('#site-names-ru').fill('Восточная площадка')
  await page.locator('#site-areaHa').fill('не знаю')
  await press(words('save'))
  expect(await page.locator('#site-areaHa').inputValue()).toBe('не знаю')
  expect(await page.locator('#site-names-ru').inputValue()).toBe('Восточная площадка')
  await page.locator('#site-kind').selectOption('industrial_park')
  await page.locator('#site-state').selectOption('open')
  await page.locator('#site-areaHa').fill('90')
  await press(words('save'))
  await page.getByText(words('site.saved')).waitFor()
  // A ring that is not closed is refused and stays in its field.
  const ring = [
    [64, 39],
    [64.01, 39],
    [64.01, 39.01],
    [64, 39.01],
  ]
  const plan = (rings: number[][]) =>
    JSON.stringify({ type: 'Feature', properties: { number: '1' }, geometry: { type: 'Polygon', coordinates: [rings] } })
  await open(words('plan.draw'))
  await page.locator('#plan-geojson').fill(plan(ring))
  await press(words('plan.take'))
  await page.getByText(words('field.ring_open')).waitFor()
  await page.locator('#plan-geojson').fill(plan([...ring, ring[0]!]))
  await press(words('plan.take'))
  await page.locator('svg.site-plan a').waitFor()
  await press(words('desk.show'))
  await page.getByText(words('desk.isShown')).waitFor()
  await page.locator('svg.site-plan a').focus()
  await page.keyboard.press('Enter')
  await page.waitForLoadState()
  await open(words('hold.place'))
  await page.locator('#hold-project').fill('P-TEST-900')
  await page.locator('#hold-until').fill('2020-01-01')
  await press(words('hold.place'))
  await page.getByText(words('field.in_the_past')).waitFor()
  expect(await page.locator('#hold-project').inputValue()).toBe('P-TEST-900')
  await page.locator('#hold-until').fill(Temporal.Now.plainDateISO().add({ days: 30 }).toString())
  await press(words('hold.place'))
  await page.getByText(words('plot.wasHeld')).waitFor()
  await clean(page)

  await page.goto(`${house.url}/ru/staff/investment/cases/new`)
  await page.locator('#start-procedureId').selectOption({ index: 1 })
  await page.locator('#start-projectId').fill('P-TEST-900')
  await press(words('case.start'))
  await page.getByText(words('field.required')).waitFor()
  await page.locator('#start-plotId').selectOption({ label: 'Восточная площадка · 1' })
  await press(words('case.start'))
  await page.getByText(words('case.started')).waitFor()
  await clean(page)
  for (let step = 1; step <= 6; step++) {
    await open(words('step.complete'))
    if (step === 1) {
      await press(words('step.complete'))
      await page.getByText(words('field.evidence_needed')).waitFor()
    }
    await page.locator(`#done-${step}-evidence`).fill(`Документ ${step}`)
    await press(words('step.complete'))
  }
  await page.getByText(words('case.doneOf', { done: 6, steps: 6 })).waitFor()
  const { state } = await house.db.one(
    sql<{ state: string }>`select state from investment.procedure_case order by started_at desc limit 1`,
  )
  expect(state).toBe('completed')
  expect(house.faults).toEqual([])
  await reader.close()
}, 120_000)
