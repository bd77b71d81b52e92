import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerOf, demoAccount, signIn, type Caller } from '../support/caller.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'

let house: TestHouse
let admin: Caller
beforeAll(async () => {
  house = await openTestHouse()
  admin = callerOf(house)
  await signIn(admin, demoAccount('admin'))
}, 120_000)
afterAll(() => house?.close())

/** The parts of the menu at the side: name, whether it stands open, and its links. */
function partsOf(html: string): { title: string; open: boolean; links: string[] }[] {
  const side = html.slice(html.indexOf('class="staff-side'))
  return [...side.matchAll(/<details class="side-section side-part"( open)?[^>]*>(.*?)<\/details>/gs)].map(
    ([, open, inner = '']) => ({
      title: /<span>(.*?)<\/span>/.exec(inner)?.[1] ?? '',
      open: open !== undefined,
      links: [...inner.matchAll(/href="\/en(\/[^"]+)"/g)].map(([, href = '']) => href),
    }),
  )
}

test('the menu of the house stands in parts, and the part of the page that is read is open', async () => {
  const sites = partsOf((await admin.ask('/en/staff/investment/sites')).text)
  expect(sites.map(({ title }) => title)).toEqual(['Trade', 'Showroom', 'Investment', 'House and settings'])
  expect(sites.filter(({ open }) => open).map(({ title }) => title)).toEqual(['Investment'])
  expect(sites.find(({ title }) => title === 'Investment')?.links).toContain('/staff/investment/exchange')
  const start = (await admin.ask('/en/staff')).text
  expect(partsOf(start).every(({ open }) => !open)).toBe(true)
  // Every page of the menu is still one press away, each once.
  const links = partsOf(start).flatMap(({ links: of }) => of)
  expect(new Set(links).size).toBe(links.length)
  expect(start).toContain('href="/en/staff/directory"')
})
