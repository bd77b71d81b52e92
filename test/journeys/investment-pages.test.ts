import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { investmentRoutes } from '../../src/modules/investment/routes.ts'
import { type Sql, sql } from '../../src/platform/database/sql.ts'
import type { Route } from '../../src/platform/http/route.ts'
import { launchBrowser } from '../support/browser.ts'
import { demoAccount } from '../support/caller.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { openReader } from '../support/reader.ts'
import { signInBy } from './buyer.steps.ts'
import { lookedAt } from './investor.steps.ts'

let house: TestHouse
let browser: Browser
let known: Record<string, string>
beforeAll(async () => {
  ;[house, browser] = await Promise.all([openTestHouse(), launchBrowser()])
  known = await places()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

/** Something of the demonstration for each place in an address, by the word before it: what has most to show. */
async function places(): Promise<Record<string, string>> {
  const one = async (query: Sql<{ id: string }>) => (await house.db.one(query)).id
  const own = sql`select pp.project_id from investment.project_party pp join directory.account a on a.party_id = pp.party_id`
  return {
    'sites :slug': 'demonstration-zone',
    'sites :id': await one(sql<{ id: string }>`select id from investment.site where slug = 'demonstration-zone'`),
    'plots :id': await one(sql<{ id: string }>`select plot_id as id from investment.plot_claim order by made_at, id limit 1`),
    'procedures :slug': 'industrial-plot',
    'procedures :id': await one(sql<{ id: string }>`select id from investment.procedure where slug = 'industrial-plot'`),
    'cases :id': await one(sql<{ id: string }>`select id from investment.procedure_case order by id limit 1`),
    'offers :slug': 'tomato-paste-aseptic',
    'offers :id': await one(sql<{ id: string }>`select id from investment.offer where slug = 'tomato-paste-aseptic'`),
    'interests :id': await one(sql<{ id: string }>`select id from investment.interest where state = 'new' order by id limit 1`),
    'memoranda :id': await one(sql<{ id: string }>`select id from investment.memorandum order by id limit 1`),
    'indicators :id': await one(sql<{ id: string }>`select id from investment.indicator order by id limit 1`),
    'projects :slug': await one(
      sql<{ id: string }>`select slug as id from investment.project where published order by number limit 1`,
    ),
    'projects :id': await one(sql<{ id: string }>`
      select id from investment.project where stage = 'building' and id in (${own}) order by number limit 1`),
  }
}

/** Pages alone: no files, and nothing that a link opens, which the journeys walk. */
const isPage = ({ method, path, access, bare }: Route) =>
  method === 'GET' && access !== 'link' && !bare && !/\.\w{2,4}$|\/(photos|papers|scans|file)(\/|$)/.test(path)

function addressOf({ path }: Route): string | undefined {
  const parts = path.split('/')
  const filled = parts.map((part, index) => (part.startsWith(':') ? known[`${parts[index - 1]} ${part}`] : part))
  return filled.includes(undefined) ? undefined : filled.join('/')
}

// A sheet that was sent stands in no demonstration; its journey looks at it.
const unfilled = ['/staff/investment/exchange/:id', '/staff/investment/climate/import/:id']

const pages = (area: RegExp) => investmentRoutes.filter(isPage).filter(({ path }) => area.test(path))

test('every page has something to be looked at with', () => {
  const empty = investmentRoutes.filter(isPage).filter((route) => addressOf(route) === undefined)
  expect(empty.map(({ path }) => path).filter((path) => !unfilled.includes(path))).toEqual([])
  expect(pages(/./).length).toBeGreaterThan(35)
})

test.each([
  ['everybody', /^\/(invest|open-data)(\/|$)/, undefined, 'phone', 'zh-Hans'],
  ['everybody', /^\/(invest|open-data)(\/|$)/, undefined, 'desk', 'uz-Cyrl'],
  ['an investor', /^\/investor(\/|$)/, 'investor', 'phone', 'zh-Hans'],
  ['an investor', /^\/investor(\/|$)/, 'investor', 'desk', 'uz'],
  ['the house', /^\/staff(\/|$)/, 'admin', 'phone', 'uz'],
  ['the house', /^\/staff(\/|$)/, 'admin', 'desk', 'zh-Hans'],
] as const)(
  'the pages of investment for %s (%s, %s) pass axe and keep within the screen of a %s in %s',
  { timeout: 600_000 },
  async (_, area, role, screen, locale) => {
    const reader = await openReader(browser, house, screen)
    if (role) await signInBy(reader.page, `${house.url}/en/sign-in`, demoAccount(role))
    for (const route of pages(area)) {
      const address = addressOf(route)
      if (address === undefined) continue
      const answer = await reader.page.goto(`${house.url}/${locale}${address}`)
      expect([address, answer?.status()]).toEqual([address, 200])
      await lookedAt(reader.page)
    }
    expect([...reader.complaints, ...house.faults]).toEqual([])
    await reader.close()
  },
)
