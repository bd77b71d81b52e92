import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../../test/support/database.ts'
import { type Actor, anonymous } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/id.ts'
import { openDatabase } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { accountByEmail, accountsOfParties } from '../account/account.queries.ts'
import { forgetAccount } from '../account/forget-account.ts'
import { saveProfile } from '../account/save-profile.ts'
import { openAccounts } from '../routes.ts'
import { contextOf, type House } from '../visitor.fixture.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { invitationForm } from './invitation.ts'
import { invitationsFor, openInvitation } from './invitation.queries.ts'
import { inviteInvestor } from './invite-investor.ts'
import { inviteMaker } from './invite-maker.ts'
import { revokeInvitation } from './revoke-invitation.ts'

let database: TestDatabase
let house: House
const makerId = newId()
const staff: Actor = { kind: 'account', accountId: 's-1', name: 'Gulnora', role: 'staff' }
const desk = () => contextOf(house, staff)
const door = () => contextOf(house, anonymous)
const form = (email: string) => ({
  ...invitationForm.parse({ name: 'Usta Karim', email, password: 'uch soʻz yonma-yon', locale: 'uz' }),
  remote: '192.0.2.7',
})
const accept = (token: string, email: string) => acceptInvitation(door(), house.accounts, { ...form(email), token })
const gone = { code: 'invitation_not_valid' }

beforeAll(async () => {
  database = await testDatabase()
  const db = openDatabase(database.url)
  house = { db, accounts: await openAccounts(db, { publicUrl: 'http://house.test' }) }
  await db.inTransaction((tx) =>
    tx.run(sql`insert into showroom.maker (id, slug, names) values (${makerId}, 'karim', ${json({ uz: 'Karim ustaxonasi' })})`),
  )
})

afterAll(async () => {
  await house.accounts.close()
  await house.db.close()
  await database.drop()
})

test('an invitation makes one account of that maker and signs it in; its token is kept nowhere', async () => {
  const { token } = await inviteMaker(desk(), makerId)
  expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16)
  const kept = await house.db.one(
    sql<{ text: string }>`select row_to_json(i)::text as text from directory.invitation i where maker_id = ${makerId}`,
  )
  expect(kept.text).not.toContain(token)
  const result = await accept(token, 'karim@example.test')
  expect(result.step).toBe('done')
  const cookie = result.cookies.map((each) => each.split(';')[0]).join('; ')
  expect(await house.accounts.actorOf(new Headers({ cookie }))).toMatchObject({ role: 'maker', makerId, name: 'Usta Karim' })
  await expect(accept(token, 'second@example.test')).rejects.toMatchObject(gone)
  expect(await invitationsFor(desk(), { makerId })).toMatchObject([{ usedBy: 'karim@example.test', createdByName: 'Gulnora' }])
})

test('two who press at once make one account', async () => {
  const { token } = await inviteMaker(desk(), makerId)
  const tried = await Promise.allSettled([accept(token, 'one@example.test'), accept(token, 'two@example.test')])
  expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const made = await Promise.all(['one@example.test', 'two@example.test'].map((email) => accountByEmail(house.db, email)))
  expect(made.filter(Boolean)).toHaveLength(1)
})

test('an address that is taken leaves the invitation open', async () => {
  const { token } = await inviteMaker(desk(), makerId)
  await expect(accept(token, 'karim@example.test')).rejects.toMatchObject({ fields: { email: { code: 'email_taken' } } })
  expect((await accept(token, 'free@example.test')).step).toBe('done')
})

test('revoked, after 14 days, or made up, it opens nothing; what is used cannot be revoked', async () => {
  const { id, token } = await inviteMaker(desk(), makerId)
  const later = { db: house.db, now: Temporal.Now.instant().add({ hours: 14 * 24 }) }
  expect(await openInvitation(later, token)).toBeUndefined()
  expect(await openInvitation({ db: house.db, now: later.now.subtract({ minutes: 1 }) }, token)).toBeDefined()
  await revokeInvitation(desk(), { id, makerId })
  await expect(accept(token, 'late@example.test')).rejects.toMatchObject(gone)
  await expect(revokeInvitation(desk(), { id, makerId })).rejects.toMatchObject({ code: 'illegal_step' })
  await expect(revokeInvitation(desk(), { id, makerId: newId() })).rejects.toMatchObject({ kind: 'not_found' })
  await expect(accept('A'.repeat(43), 'late@example.test')).rejects.toMatchObject(gone)
})

test('only the house invites', async () => {
  const maker: Actor = { kind: 'account', accountId: 'm', name: 'M', role: 'maker', makerId }
  for (const actor of [maker, anonymous])
    await expect(inviteMaker(contextOf(house, actor), makerId)).rejects.toMatchObject({
      kind: expect.stringMatching('forbidden|unauthenticated'),
    })
})

test('an investor’s account speaks for its party, under whichever party stands for it, and no more for one that was parted', async () => {
  const { mergeParties, undoMerger } = await import('../party/merge/merge-parties.ts')
  const { saveParty } = await import('../party/save-party.ts')
  const company = (name: string) => saveParty(desk(), { kind: 'company', names: { en: name }, country: 'CN', demo: true })
  const [one, other] = [await company('Jade Looms Ltd'), await company('Jade Looms Limited Company')]
  const { token } = await inviteInvestor(desk(), one.id)
  const result = await accept(token, 'jade@example.test')
  const headers = new Headers({ cookie: result.cookies.map((each) => each.split(';')[0]).join('; ') })
  const partyId = async () => {
    const actor = await house.accounts.actorOf(headers)
    return actor.kind === 'account' && actor.role === 'investor' ? actor.partyId : undefined
  }
  expect(await partyId()).toBe(one.id)
  const { mergerId } = await mergeParties(desk(), { partyId: one.id, intoId: other.id })
  expect(await partyId()).toBe(other.id)
  expect(await invitationsFor(desk(), { partyId: other.id })).toMatchObject([{ usedBy: 'jade@example.test', partyId: other.id }])
  expect((await accountsOfParties(house.db, [other.id])).map(({ email }) => email)).toEqual(['jade@example.test'])
  await undoMerger(desk(), { mergerId })
  expect(await partyId()).toBe(one.id)
  expect(await invitationsFor(desk(), { partyId: other.id })).toEqual([])
  await expect(inviteInvestor(desk(), newId())).rejects.toMatchObject({ kind: 'not_found' })
  const investor: Actor = { kind: 'account', accountId: 'i', name: 'I', role: 'investor', partyId: one.id }
  await expect(inviteInvestor(contextOf(house, investor), one.id)).rejects.toMatchObject({ kind: 'forbidden' })
})

test('an investor is forgotten for good: nobody signs in by the account, and its name stands nowhere', async () => {
  const { saveParty } = await import('../party/save-party.ts')
  const party = await saveParty(desk(), { kind: 'company', names: { en: 'Amber Mills' }, country: 'CN', demo: true })
  const { token } = await inviteInvestor(desk(), party.id)
  const name = 'Rustam Amberov'
  const { cookies } = await acceptInvitation(door(), house.accounts, { ...form('amber@example.test'), name, token })
  const headers = new Headers({ cookie: cookies.map((each) => each.split(';')[0]).join('; ') })
  const { id } = (await accountByEmail(house.db, 'amber@example.test'))!
  const own = contextOf(house, await house.accounts.actorOf(headers))
  await saveProfile(own, { name: `${name} Jr`, locale: 'ru' })
  await expect(forgetAccount(desk(), id)).rejects.toMatchObject({ kind: 'forbidden' })
  await forgetAccount(contextOf(house), id)
  expect(await house.accounts.actorOf(headers)).toEqual(anonymous)
  await expect(forgetAccount(contextOf(house), id)).rejects.toMatchObject({ kind: 'not_found' })
  const left = await house.db.rows(sql`
    select 1 from directory.account a where a::text like ${`%${name}%`} or a::text like '%amber@example%'
    union all select 1 from platform.event e where e::text like ${`%${name}%`}
    union all select 1 from auth."user" u where u.id = ${id}`)
  expect(left).toEqual([])
  const maker = (await accountByEmail(house.db, 'karim@example.test'))!
  await expect(forgetAccount(contextOf(house), maker.id)).rejects.toMatchObject({ kind: 'not_found' })
})
