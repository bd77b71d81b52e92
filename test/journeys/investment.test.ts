import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { saveParty } from '../../src/modules/directory/index.ts'
import { lapseMemoranda, remindCommitments } from '../../src/modules/investment/index.ts'
import { interestTexts } from '../../src/modules/investment/interest/interest-texts.ts'
import { memorandaTexts } from '../../src/modules/investment/memoranda/memoranda-texts.ts'
import { partnerTexts } from '../../src/modules/investment/partner/partner-texts.ts'
import { plotsTexts } from '../../src/modules/investment/plots/plots-texts.ts'
import { projectsTexts } from '../../src/modules/investment/projects/texts.ts'
import { sitesTexts } from '../../src/modules/investment/sites/sites-texts.ts'
import { sql } from '../../src/platform/database/sql.ts'
import { launchBrowser } from '../support/browser.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { openReader, type Reader } from '../support/reader.ts'
import { wordsIn } from '../support/words.ts'
import { press } from './buyer.steps.ts'
import { lookedAt, nameParty, step } from './investor.steps.ts'
import { openFromMail } from './staff.steps.ts'

let house: TestHouse
let browser: Browser
let partner: string
beforeAll(async () => {
  ;[house, browser] = await Promise.all([openTestHouse(), launchBrowser()])
  const names = { 'zh-Hans': '启明电气有限公司' }
  partner = (await saveParty(await house.ctx(), { kind: 'company', names, country: 'CN' })).id
})
afterEach(() => vi.restoreAllMocks())
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const minutes = (count: number) => count * 60_000
const uz = { project: projectsTexts('uz'), paper: memorandaTexts('uz'), plot: plotsTexts('uz'), interest: interestTexts('uz') }
const zh = { site: sitesTexts('zh-Hans'), interest: interestTexts('zh-Hans'), partner: partnerTexts('zh-Hans') }
const day = (days: number) => Temporal.Now.instant().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().add({ days }).toString()

const { instant } = Temporal.Now
/** Lets so many days go by for the whole house, with its clock at work on each of them. */
async function passDays(count: number): Promise<void> {
  for (let gone = 1; gone <= count; gone += 1) {
    vi.spyOn(Temporal.Now, 'instant').mockImplementation(() => instant().add({ hours: 24 * gone }))
    const ctx = await house.ctx()
    await remindCommitments(ctx)
    await lapseMemoranda(ctx)
  }
}

/** On a phone: looks for a place by what a plant needs, reads the plot, and asks. Gives the plot's id. */
async function findAndAsk({ page }: Reader): Promise<string> {
  await page.goto(`${house.url}/zh-Hans/invest/sites`)
  await lookedAt(page)
  await page.getByText(zh.site('filter.title'), { exact: true }).first().click()
  await page.locator('input[name=ha]').fill('3')
  await page.locator('input[name=mw]').fill('5')
  await press(page, () => page.getByRole('button', { name: zh.site('filter.apply'), exact: true }).click())
  await page.locator('.site-tile').first().waitFor()
  await lookedAt(page)
  await press(page, () => page.locator('.site-tile h2 a').first().click())
  const { id } = await house.db.one(sql<{ id: string }>`
    select p.id from investment.plot p join investment.site s on s.id = p.site_id
    where s.slug = ${new URL(page.url()).pathname.split('/').at(-1)!} and p.offered
      and not exists (select from investment.plot_claim c where c.plot_id = p.id) order by p.number limit 1`)
  await page.locator(`svg.site-plan a[href="#plot-${id}"]`).focus()
  await page.keyboard.press('Enter')
  expect(page.url()).toContain(`#plot-${id}`)
  await lookedAt(page)
  const shown = Date.now()
  const form = page.locator('#interest form')
  await form.locator('[name=name]').fill('李明')
  await form.locator('[name=company]').fill('启明电气有限公司')
  await form.locator('[name=question]').fill('我们想在这块地上建变压器厂，供电容量够吗？')
  const send = () => press(page, () => form.getByRole('button', { name: zh.interest('form.send'), exact: true }).click())
  await send()
  expect(await form.locator('[name=question]').inputValue()).toContain('变压器厂')
  await lookedAt(page)
  await form.locator('[name=email]').fill('li.ming@example.com')
  await form.locator('[name=consent]').check()
  // The form takes nobody for a person who is done within two seconds.
  await page.waitForTimeout(Math.max(0, 3000 - (Date.now() - shown)))
  await send()
  await page.getByText(zh.interest('interest.sent')).waitFor()
  return id
}

/** At the desk: answers, opens the project from what was asked, with whoever asked as its investor, and holds the plot. Gives the project's id. */
async function answerAndHold({ page }: Reader, plotId: string): Promise<string> {
  const { id: interest } = await house.db.one(sql<{ id: string }>`
    select id from investment.interest where email = 'li.ming@example.com'`)
  await openFromMail({ page, words: wordsIn('uz') }, `${house.url}/uz/staff/investment/interests/${interest}`)
  await lookedAt(page)
  await page.locator('#answer-body').fill('Ha, quvvat yetadi.')
  await press(page, () => page.getByRole('button', { name: uz.interest('answers.send'), exact: true }).click())
  await step(page, page.locator('#project'), uz.interest('project.start'), async (form) => {
    await form.locator('#project-title-uz').fill('Transformatorlar zavodi')
    await form.locator('#project-sectorCode').selectOption('electrical')
    await form.locator(`[name="partner.id"][value="${partner}"]`).check()
  })
  await press(page, () => page.getByRole('link', { name: uz.interest('project.open'), exact: true }).click())
  const path = new URL(page.url()).pathname
  await lookedAt(page)
  const { number } = await house.db.one(sql<{ number: string }>`
    select number from investment.project where id = ${path.split('/').at(-1)!}`)
  await page.goto(`${house.url}${path}/partners`)
  expect(await page.locator('#parties').innerText()).toContain('启明电气有限公司')
  await lookedAt(page)
  await page.goto(`${house.url}/uz/staff/investment/plots/${plotId}`)
  await step(page, page.locator('#claims'), uz.plot('hold.place'), async (form) => {
    await form.locator('#hold-project').fill(number)
    await form.locator('#hold-until').fill(day(90))
  })
  await page.getByText(uz.plot('plot.wasHeld')).waitFor()
  await lookedAt(page)
  await page.goto(`${house.url}${path}/edit`)
  await page.locator('[name=plotId]').selectOption(plotId)
  await press(page, () => page.getByRole('button', { name: uz.project('save'), exact: true }).click())
  return path.split('/').at(-1)!
}

/** Writes the paper down with the partner in Cyrillic letters, has it signed, and puts the promise into it. Gives its address. */
async function signAndPromise({ page }: Reader, projectId: string): Promise<string> {
  await page.goto(`${house.url}/uz/staff/investment/memoranda/new`)
  await page.locator('#paper-title-uz').fill('Transformatorlar zavodi toʻgʻrisida memorandum')
  await page.locator('#paper-projectId').selectOption(projectId)
  await nameParty(page, 'parties.0.party', 'Sanoat zonasi direksiyasi', 'new')
  await nameParty(page, 'parties.1.party', 'ООО «Цимин Электрик»', partner)
  await lookedAt(page)
  await press(page, () => page.getByRole('button', { name: wordsIn('uz')('save'), exact: true }).click())
  const main = page.getByRole('main')
  await step(page, main, uz.paper('paper.sign'), async () => undefined)
  await step(page, page.locator('#commitments'), uz.paper('promise.add'), async (form) => {
    await form.locator('#promise-texts-uz').fill('Birinchi toʻlov')
    await form.locator('#promise-measure').selectOption('money')
    await form.locator('#promise-amount').fill('2500000')
    await form.locator('#promise-dueOn').fill(day(5))
  })
  expect(await main.innerText()).toContain('启明电气有限公司')
  await lookedAt(page)
  return page.url().split('#')[0]!
}

/** Gives the partner a private page, in Chinese. */
async function giveLink({ page }: Reader, projectId: string): Promise<string> {
  await page.goto(`${house.url}/uz/staff/investment/projects/${projectId}/links`)
  await page.locator('#give-partyId').selectOption(partner)
  await press(page, () => page.getByRole('button', { name: partnerTexts('uz')('links.give'), exact: true }).click())
  await lookedAt(page)
  return (await page.locator('#links [data-copy]').getAttribute('data-copy'))!
}

/** Finds the promise among those that are late; it is not kept before something shows it. */
async function keepWithEvidence({ page }: Reader): Promise<void> {
  await page.goto(`${house.url}/uz/staff/investment/commitments`)
  const row = page.getByRole('row').filter({ hasText: 'Birinchi toʻlov' })
  expect(await row.innerText()).toContain(uz.paper('commitments.daysLate', { n: 3 }))
  expect(await row.innerText()).toContain(uz.paper('commitments.level', { n: 1 }))
  await lookedAt(page)
  await press(page, () => row.getByRole('link').first().click())
  const card = page.locator('.promise').filter({ hasText: 'Birinchi toʻlov' })
  await step(page, card, uz.paper('promise.keep'), (form) => form.locator('[name=note]').fill('Bank tasdiqladi'))
  await card.getByText(uz.paper('error.evidence_needed')).waitFor()
  expect(await card.locator('details[open] [name=note]').inputValue()).toBe('Bank tasdiqladi')
  await lookedAt(page)
  await step(page, card, uz.paper('promise.addEvidence'), async (form) => {
    await form.locator('[name=note]').fill('Bank koʻchirmasi, 2 500 000 USD')
  })
  await step(page, card, uz.paper('promise.keep'), (form) => form.locator('[name=note]').fill('Bank tasdiqladi'))
  expect(await card.innerText()).toContain(uz.paper('commitment.state.kept'))
}

async function statePaid({ page }: Reader, projectId: string): Promise<void> {
  await page.goto(`${house.url}/uz/staff/investment/projects/${projectId}/figures`)
  await page.locator('#add summary').getByText(uz.project('figure.money_paid'), { exact: true }).click()
  const form = page.locator('#add details[open] form')
  await form.locator('[name=amount]').fill('2500000')
  await form.locator('[name=source]').fill('Bank koʻchirmasi')
  await press(page, () => form.getByRole('button', { name: uz.project('figures.save'), exact: true }).click())
  await lookedAt(page)
}

async function bringToOutput({ page }: Reader, projectId: string): Promise<void> {
  await page.goto(`${house.url}/uz/staff/investment/projects/${projectId}`)
  for (const stage of ['memorandum', 'agreement', 'land', 'building', 'commissioned'])
    await step(page, page.getByRole('main'), uz.project('move.title'), async (form) => {
      await form.locator('[name=to]').selectOption(stage)
    })
  await lookedAt(page)
}

const paid = async ({ page }: Reader, address: string) => {
  await page.goto(`${house.url}${address}?partner=${partner}`)
  await lookedAt(page)
  return page.locator('.result-tiles').innerText()
}

test(
  'from a plot on a phone to a plant at work: asked, signed, promised, late, shown, confirmed by the partner, published',
  async () => {
    const phone = await openReader(browser, house, 'phone', { locale: 'zh-CN' })
    const desk = await openReader(browser, house, 'desk')
    const plotId = await findAndAsk(phone)
    const projectId = await answerAndHold(desk, plotId)
    const paper = await signAndPromise(desk, projectId)
    const link = await giveLink(desk, projectId)
    await passDays(8)
    await keepWithEvidence(desk)
    await statePaid(desk, projectId)

    await phone.page.goto(link)
    await lookedAt(phone.page)
    expect(new URL(phone.page.url()).pathname).toMatch(/^\/zh-Hans\/p\//)
    const confirm = phone.page.getByRole('button', { name: new RegExp(zh.partner('partner.confirm')) })
    await press(phone.page, () => confirm.click())
    await phone.page.getByText(zh.partner('standing.confirmed'), { exact: true }).waitFor()
    await lookedAt(phone.page)

    await bringToOutput(desk, projectId)
    const shown = await paid(desk, '/uz/staff/investment/results')
    expect(shown).toMatch(/2[\s ]500[\s ]000 USD/)
    expect(shown).toContain(partnerTexts('uz')('standing.confirmed'))
    expect(await paidOutside(phone)).not.toContain('2,500,000')
    for (const [address, label] of [
      [`${house.url}/uz/staff/investment/projects/${projectId}`, uz.project('project.publish')],
      [paper, uz.paper('paper.publish')],
    ] as const) {
      await desk.page.goto(address)
      await step(desk.page, desk.page.getByRole('main'), label, async () => undefined)
    }
    expect(await paidOutside(phone)).toContain('2,500,000')
    await lookedAt(phone.page)
    expect([...phone.complaints, ...desk.complaints, ...house.faults]).toEqual([])
    await Promise.all([phone.close(), desk.close()])
  },
  minutes(5),
)

async function paidOutside({ page }: Reader): Promise<string> {
  await page.goto(`${house.url}/zh-Hans/invest/results?partner=${partner}`)
  return page.getByRole('main').innerText()
}
