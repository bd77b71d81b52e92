import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Database, openDatabase } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { createAccount } from '../account/create-account.ts'
import { setDisabled } from '../account/set-disabled.ts'
import { type Accounts, openAccounts } from '../session/accounts.ts'
import { authenticatorCode, contextOf, type House, visitor } from '../visitor.fixture.ts'
import { resetSecondFactor } from './reset-second-factor.ts'

const password = 'five apricots in a row'
let database: Awaited<ReturnType<typeof testDatabase>>
let db: Database
let accounts: Accounts
let house: House

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
  accounts = await openAccounts(db, { publicUrl: 'http://house.test' })
  house = { db, accounts }
}, 60_000)

afterAll(async () => {
  await accounts.close()
  await db.close()
  await database.drop()
})

const secretOn = (html: string) => /<code translate="no">([A-Z2-7 ]+)<\/code>/.exec(html)![1]!
const codesOn = (html: string) => [...html.matchAll(/<code>(\w{5}-\w{5})<\/code>/g)].map((match) => match[1]!)

let made = 0
/** Someone with a second factor, signed in; with the authenticator's secret and the backup codes. */
async function guardedPerson() {
  const email = `guarded${++made}@example.com`
  const id = await createAccount(contextOf(house), { email, name: 'Guarded', role: 'staff', password })
  const browser = visitor(house)
  await browser.signIn(email, password)
  expect((await browser.post('/account/code', { password })).location).toBe('/en/account/code')
  const secret = secretOn((await browser.get('/account/code')).html)
  const confirmed = await browser.post('/account/code/confirm', { code: authenticatorCode(secret) })
  expect(confirmed.status).toBe(200)
  return { id, email, browser, secret, codes: codesOn(confirmed.html) }
}

const eventTypes = async (id: string) =>
  (await db.rows(sql<{ type: string }>`select type from platform.event where subject_id = ${id} order by id`)).map(
    (event) => event.type,
  )

test('turning it on: the password, a QR code of our own, the first code, backup codes shown once', async () => {
  const id = await createAccount(contextOf(house), { email: 'setup@example.com', name: 'Setup', role: 'staff', password })
  const browser = visitor(house)
  await browser.signIn('setup@example.com', password)
  expect((await browser.post('/account/code', { password: 'wrong' })).status).toBe(422)
  expect((await browser.get('/account/code')).location).toBe('/en/account')
  await browser.post('/account/code', { password })
  const page = await browser.get('/account/code')
  expect(page.html).toMatch(/<svg [^>]*viewBox/)
  expect(page.html).not.toMatch(/<(img|script|link)[^>]+(src|href)="https?:/)
  const wrong = await browser.post('/account/code/confirm', { code: '000000' })
  expect(wrong.status).toBe(422)
  expect(secretOn(wrong.html)).toBe(secretOn(page.html))
  expect((await visitor(house).signIn('setup@example.com', password)).location).toBe('/en/staff')
  const on = await browser.post('/account/code/confirm', { code: ` ${authenticatorCode(secretOn(page.html))} ` })
  expect(codesOn(on.html)).toHaveLength(10)
  expect((await browser.actor()).kind).toBe('account')
  expect((await browser.get('/account/code')).location).toBe('/en/account')
  expect((await browser.get('/account')).html).not.toContain(codesOn(on.html)[0])
  expect(await eventTypes(id)).toContain('account.second_factor_on')
})

test('a sign-in then owes a code: nothing opens without it, a wrong one is refused, the right one is taken once', async () => {
  const { id, email, secret } = await guardedPerson()
  const browser = visitor(house)
  const first = await browser.signIn(email, password, '/account')
  expect(first.location).toBe('/en/sign-in/code?next=%2Faccount')
  expect(await browser.actor()).toEqual({ kind: 'anonymous' })
  expect(first.cookies.join()).not.toMatch(/session_token=[^;]/)
  expect((await browser.get('/sign-in/code?next=%2Faccount')).html).toContain('value="/account"')
  const wrong = await browser.post('/sign-in/code', { code: '000000' })
  expect([wrong.status, wrong.html.includes('id="f-code-error"')]).toEqual([422, true])
  const code = authenticatorCode(secret)
  expect((await browser.post('/sign-in/code', { code, next: '/account' })).location).toBe('/en/account')
  expect(await browser.actor()).toMatchObject({ accountId: id })
  const thief = visitor(house)
  await thief.signIn(email, password)
  expect((await thief.post('/sign-in/code', { code })).status).toBe(422)
  expect((await thief.actor()).kind).toBe('anonymous')
  expect((await eventTypes(id)).filter((type) => type === 'account.sign_in_failed')).toHaveLength(1)
})

test('a backup code opens the door once; new ones make the old ones worthless', async () => {
  const { email, codes } = await guardedPerson()
  const browser = visitor(house)
  await browser.signIn(email, password)
  expect((await browser.post('/sign-in/code', { code: codes[0]! })).location).toBe('/en/staff')
  const again = visitor(house)
  await again.signIn(email, password)
  expect((await again.post('/sign-in/code', { code: codes[0]! })).status).toBe(422)
  expect((await again.post('/sign-in/code', { code: codes[1]!.replace('-', ' – ') })).location).toBe('/en/staff')
  const renewed = codesOn((await again.post('/account/code/backup', { password })).html)
  expect(renewed).toHaveLength(10)
  const third = visitor(house)
  await third.signIn(email, password)
  expect((await third.post('/sign-in/code', { code: codes[2]! })).status).toBe(422)
  expect((await third.post('/sign-in/code', { code: renewed[0]! })).status).toBe(303)
})

test('turning it off needs the password; afterwards the password alone opens', async () => {
  const { id, email, browser } = await guardedPerson()
  expect((await browser.post('/account/code/off', { password: 'wrong' })).status).toBe(422)
  expect((await browser.post('/account/code/off', { password })).location).toBe('/en/account')
  expect((await browser.actor()).kind).toBe('account')
  expect((await visitor(house).signIn(email, password)).location).toBe('/en/staff')
  expect((await eventTypes(id)).at(-2)).toBe('account.second_factor_off')
})

test('the code page asks nobody who owes none, and guessing ends with the sixth code', async () => {
  expect((await visitor(house).get('/sign-in/code')).location).toBe('/en/sign-in?expired')
  const { email, secret } = await guardedPerson()
  const browser = visitor(house)
  await browser.signIn(email, password)
  for (const code of ['000001', '000002', '000003', '000004', '000005']) {
    expect((await browser.post('/sign-in/code', { code })).status).toBe(422)
  }
  await browser.post('/sign-in/code', { code: '000006' })
  expect((await browser.post('/sign-in/code', { code: authenticatorCode(secret) })).location).toBe('/en/sign-in?expired')
  expect((await browser.actor()).kind).toBe('anonymous')
})

test('an account closed between password and code stays closed', async () => {
  const { id, email, secret } = await guardedPerson()
  const browser = visitor(house)
  await browser.signIn(email, password)
  await setDisabled(contextOf(house), { accountId: id, disabled: true })
  expect((await browser.post('/sign-in/code', { code: authenticatorCode(secret) })).location).toBe('/en/sign-in?expired')
  expect((await browser.actor()).kind).toBe('anonymous')
})

test('whoever lost telephone and backup codes gets in again after an administrator took the factor away', async () => {
  const { id, email, browser } = await guardedPerson()
  await resetSecondFactor(contextOf(house), id)
  expect((await browser.actor()).kind).toBe('anonymous')
  expect((await visitor(house).signIn(email, password)).location).toBe('/en/staff')
})

test('neither secret nor backup codes lie readable in the database', async () => {
  const { id, secret, codes } = await guardedPerson()
  const [row] = (await db.pool.query('select * from auth."twoFactor" where "userId" = $1', [id])).rows
  expect(JSON.stringify(row)).not.toContain(codes[0])
  expect(JSON.stringify(row)).not.toContain(secret.replaceAll(' ', ''))
})
