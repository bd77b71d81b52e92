import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Database, openDatabase } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { accountByEmail } from '../account/account.queries.ts'
import { changePassword } from '../account/change-password.ts'
import { createAccount } from '../account/create-account.ts'
import { setDisabled } from '../account/set-disabled.ts'
import { setPassword } from '../account/set-password.ts'
import { contextOf, type House, visitor } from '../visitor.fixture.ts'
import { type Accounts, openAccounts } from './accounts.ts'

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

let made = 0
async function newPerson(role: 'admin' | 'staff' = 'staff') {
  const email = `person${++made}@example.com`
  const id = await createAccount(contextOf(house), { email, name: `Person ${made}`, role, password })
  return { id, email }
}

const events = (id: string) =>
  db.rows(sql<{ type: string; data: Record<string, unknown> }>`
    select type, data from platform.event where subject_type = 'account' and subject_id = ${id} order by id`)

test('the right password opens a session, signing out ends it, and the trail tells of both', async () => {
  const { id, email } = await newPerson()
  const browser = visitor(house)
  const answer = await browser.signIn(email, password)
  expect([answer.status, answer.location]).toEqual([303, '/en/staff'])
  expect(await browser.actor()).toEqual({ kind: 'account', accountId: id, name: expect.any(String), role: 'staff' })
  const kept = new Map(browser.jar)
  expect((await browser.post('/sign-out')).location).toBe('/en/sign-in')
  expect(await browser.actor()).toEqual({ kind: 'anonymous' })
  for (const [name, value] of kept) browser.jar.set(name, value)
  expect(await browser.actor()).toEqual({ kind: 'anonymous' })
  expect((await events(id)).map((event) => event.type)).toEqual(['account.created', 'account.signed_in', 'account.signed_out'])
})

test('session cookies are out of reach of scripts and other sites, and Secure where the house has https', async () => {
  const { email } = await newPerson()
  const plain = await visitor(house).signIn(email, password)
  const session = plain.cookies.find((cookie) => cookie.startsWith('savdo.session_token='))
  expect(session).toMatch(/; HttpOnly/i)
  expect(session).toMatch(/; SameSite=Lax/i)
  expect(session).not.toMatch(/; Secure/i)
  const overTls = await openAccounts(db, { publicUrl: 'https://house.test' })
  const browser = visitor({ db, accounts: overTls, publicUrl: 'https://house.test' })
  const secure = await browser.signIn(email, password)
  expect(secure.cookies.find((cookie) => cookie.startsWith('__Secure-savdo.session_token='))).toMatch(/; Secure/i)
  expect((await browser.actor()).kind).toBe('account')
  await overTls.close()
})

test('a wrong password, an unknown address and a closed account get one and the same answer', async () => {
  const known = await newPerson()
  const closed = await newPerson()
  await setDisabled(contextOf(house), { accountId: closed.id, disabled: true })
  const pages = await Promise.all([
    visitor(house).signIn(known.email, 'not the password'),
    visitor(house).signIn('nobody@example.com', 'not the password'),
    visitor(house).signIn(closed.email, password),
  ])
  const answers = pages.map((page, index) => {
    const typed = [known.email, 'nobody@example.com', closed.email][index]!
    expect(page.html).toContain(`value="${typed}"`)
    return { ...page, html: page.html.replaceAll(typed, 'TYPED') }
  })
  expect(answers[0]).toMatchObject({ status: 422, cookies: [] })
  expect(answers[0]!.html).toContain('id="f-password-error"')
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
  expect(await events(known.id)).toContainEqual({ type: 'account.sign_in_failed', data: { factor: 'password' } })
  expect(await events('unknown')).toHaveLength(1)
})

test('ten tries an account from anywhere, then none for a while, not even the right one', async () => {
  const { email } = await newPerson()
  for (let i = 0; i < 10; i++) {
    expect((await visitor(house, `198.51.100.${i}`).signIn(email, 'guess')).status).toBe(422)
  }
  const answer = await visitor(house, '198.51.100.99').signIn(email, password)
  expect(answer.status).toBe(429)
  expect(answer.html).toContain(`value="${email}"`)
})

test('sixty tries an address whatever the account; what succeeds is not counted', async () => {
  const { email } = await newPerson()
  const remote = '203.0.113.7'
  for (let i = 0; i < 12; i++) expect((await visitor(house, remote).signIn(email, password)).status).toBe(303)
  await db.pool.query(`update platform.rate_limit set used = 60 where bucket = 'sign-in:address:${remote}'`)
  expect((await visitor(house, remote).signIn(email, password)).status).toBe(429)
  expect((await visitor(house, '203.0.113.8').signIn(email, password)).status).toBe(303)
})

test('closing an account ends its sessions at once', async () => {
  const { id, email } = await newPerson()
  const browser = visitor(house)
  await browser.signIn(email, password)
  await db.pool.query('update directory.account set disabled_at = now() where id = $1', [id])
  expect(await browser.actor()).toEqual({ kind: 'anonymous' })
})

test('a session that has run out, or whose signature is not ours, opens nothing', async () => {
  const { id, email } = await newPerson()
  const browser = visitor(house)
  await browser.signIn(email, password)
  const cookie = browser.jar.get('savdo.session_token')!
  const [token] = decodeURIComponent(cookie).split('.')
  browser.jar.set('savdo.session_token', encodeURIComponent(`${token}.${Buffer.alloc(32, 7).toString('base64')}`))
  expect(await browser.actor()).toEqual({ kind: 'anonymous' })
  browser.jar.set('savdo.session_token', cookie)
  expect((await browser.actor()).kind).toBe('account')
  await db.pool.query(`update auth."session" set "expiresAt" = now() - interval '1 second' where "userId" = $1`, [id])
  expect(await browser.actor()).toEqual({ kind: 'anonymous' })
})

test('no session cookie, no statement', async () => {
  const closedDatabase = openDatabase('postgres://nobody@127.0.0.1:1/none')
  const blind = await openAccounts({ ...closedDatabase, inTransaction: db.inTransaction }, { publicUrl: 'http://house.test' })
  expect(await blind.actorOf(new Headers({ cookie: 'cart=abc; notice=x' }))).toEqual({ kind: 'anonymous' })
  await closedDatabase.close()
})

test('changing the password ends every other session and is recorded without it', async () => {
  const { id, email } = await newPerson()
  const here = visitor(house)
  const elsewhere = visitor(house)
  await here.signIn(email, password)
  await elsewhere.signIn(email, password)
  const next = 'another five apricots'
  expect((await here.post('/account/password', { current: 'wrong one', next, again: next })).status).toBe(422)
  const unlike = await here.post('/account/password', { current: password, next, again: 'yet another one' })
  expect(unlike.html).toContain('id="f-again-error"')
  expect(unlike.html).not.toContain(next)
  expect((await here.post('/account/password', { current: password, next, again: next })).status).toBe(303)
  expect((await here.actor()).kind).toBe('account')
  expect((await elsewhere.actor()).kind).toBe('anonymous')
  expect((await visitor(house).signIn(email, password)).status).toBe(422)
  expect((await visitor(house).signIn(email, next)).status).toBe(303)
  expect(JSON.stringify(await events(id))).not.toMatch(/apricots/)
  expect((await events(id)).map((event) => event.type)).toContain('account.password_changed')
})

test('a password that an administrator sets replaces the old one and ends all sessions; staff may not', async () => {
  const { id, email } = await newPerson()
  const browser = visitor(house)
  await browser.signIn(email, password)
  await expect(
    setPassword(contextOf(house, await browser.actor()), { accountId: id, password: 'x'.repeat(12) }),
  ).rejects.toMatchObject({ kind: 'forbidden' })
  await setPassword(contextOf(house), { accountId: id, password: 'given by the house' })
  expect((await browser.actor()).kind).toBe('anonymous')
  expect((await visitor(house).signIn(email, 'given by the house')).status).toBe(303)
})

test('an address has one account, whatever its case; nobody signs up or changes a password unasked', async () => {
  const { email } = await newPerson()
  await expect(createAccount(contextOf(house), { email: email, name: 'Twin', role: 'staff', password })).rejects.toMatchObject({
    code: 'email_taken',
  })
  await expect(
    createAccount(contextOf(house, { kind: 'anonymous' }), { email: 'new@example.com', name: 'N', role: 'admin', password }),
  ).rejects.toMatchObject({ kind: 'unauthenticated' })
  await expect(changePassword(contextOf(house), { current: password, next: password, session: undefined })).rejects.toMatchObject(
    { kind: 'forbidden' },
  )
  const { api } = await accounts.engine()
  await expect(api.signUpEmail({ body: { email: 'new@example.com', name: 'N', password } })).rejects.toThrow()
  expect(await accountByEmail(db, email.toUpperCase())).toMatchObject({ email })
})

test('name and language are kept; a refused form keeps what was typed', async () => {
  const { id, email } = await newPerson()
  const browser = visitor(house)
  await browser.signIn(email, password)
  const refused = await browser.post('/account', { name: 'x'.repeat(121), locale: 'ru' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('x'.repeat(121))
  expect((await browser.post('/account', { name: 'Zulfiya', locale: 'uz-Cyrl' })).status).toBe(303)
  expect(await accountByEmail(db, email)).toMatchObject({ id, name: 'Zulfiya', locale: 'uz-Cyrl' })
  expect(await browser.actor()).toMatchObject({ name: 'Zulfiya' })
})

test('the demonstration prints its accounts with a button each; no other house does', async () => {
  const { email } = await newPerson()
  const demo = [{ email, password, name: 'Demo Person', role: 'staff' as const }]
  const page = await visitor({ ...house, demo, demoMode: true }).get('/sign-in')
  expect(page.html).toContain(`<input type="hidden" name="email" value="${email}"/>`)
  expect(page.html).toContain('Sign in as Demo Person')
  expect((await visitor({ ...house, demo }).get('/sign-in')).html).not.toContain(password)
})

test('whoever is signed in already goes on to where he wanted', async () => {
  const { email } = await newPerson()
  const browser = visitor(house)
  expect((await browser.signIn(email, password, '/ru/staff/inquiries?state=new')).location).toBe('/en/staff/inquiries?state=new')
  expect((await browser.get('/sign-in?next=/account')).location).toBe('/en/account')
  expect((await visitor(house).signIn(email, password, '//evil.example')).location).toBe('/en/staff')
})
