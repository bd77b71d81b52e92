import { testDatabase } from '../../../../test/support/database.ts'
import { type Actor, system } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/id.ts'
import type { Ctx } from '../../../platform/context.ts'
import { openDatabase } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import type { FileStore } from '../../../platform/files/file-store.ts'
import { blankHouse } from '../../../platform/settings/house.ts'
import { addEvidence } from './add-evidence.ts'
import type { Commitment } from './commitment.ts'
import { makeCommitment } from './make-commitment.ts'
import { memorandumById } from './memorandum.queries.ts'
import type { Memorandum, Side } from './memorandum.ts'
import { draftMemorandum } from './save-memorandum.ts'
import { signMemorandum } from './sign-memorandum.ts'

export const start = Temporal.Instant.from('2026-03-02T04:00:00Z')
export const firstDay = Temporal.PlainDate.from('2026-03-02')
export const officer: Actor = { kind: 'account', accountId: 'officer', name: 'Dilnoza', role: 'staff' }
export const chief: Actor = { kind: 'account', accountId: 'chief', name: 'Rustam', role: 'admin' }
export const clock = system('clock')
export const maker: Actor = { kind: 'account', accountId: 'maker', name: 'Maker', role: 'maker', makerId: newId() }

/** A house with two officers and two parties, on a database of its own. */
export async function openPaperHouse() {
  const test = await testDatabase()
  const db = openDatabase(test.url, { max: 12 })
  const files = new Map<string, Uint8Array>()
  const store: FileStore = {
    put: async (key, bytes) => void files.set(key, bytes),
    get: async (key) => files.get(key),
    remove: async (key) => void files.delete(key),
  }
  const house = { ...blankHouse, timeZone: 'Asia/Tashkent' }
  const ctx = (actor: Actor, more: Partial<Ctx> = {}): Ctx => ({
    db,
    files: store,
    actor,
    locale: 'uz',
    now: start,
    house,
    publicUrl: 'https://house.example',
    ...more,
  })
  const parties = { home: newId(), partner: newId() }
  await db.inTransaction(async (tx) => {
    for (const [id, role] of [
      ['officer', 'staff'],
      ['chief', 'admin'],
    ] as const) {
      await tx.run(
        sql`insert into directory.account (id, email, name, role) values (${id}, ${`${id}@example.test`}, ${id}, ${role})`,
      )
    }
    for (const [side, id] of Object.entries(parties)) {
      await tx.run(sql`
        insert into directory.party (id, current_id, kind, names, slug, created_at, updated_at)
        values (${id}, ${id}, 'company', ${json({ en: `The ${side} side` })}, ${side}, ${start}, ${start})`)
    }
  })
  return {
    db,
    files,
    ctx,
    parties,
    /** A day at noon where the house stands. */
    at: (day: Temporal.PlainDate) => ({ now: day.toZonedDateTime({ timeZone: house.timeZone, plainTime: '12:00' }).toInstant() }),
    close: async () => {
      await db.close()
      await test.drop()
    },
  }
}

export type PaperHouse = Awaited<ReturnType<typeof openPaperHouse>>

export function drafted(
  house: PaperHouse,
  change: { validUntil?: Temporal.PlainDate; demo?: boolean } = {},
): Promise<Memorandum> {
  return draftMemorandum(house.ctx(officer), {
    kind: 'memorandum',
    title: { en: 'A plant', 'zh-Hans': '建厂' },
    projectId: undefined,
    place: 'Kogon',
    validUntil: change.validUntil,
    languages: ['uz', 'zh-Hans'],
    parties: [
      { partyId: house.parties.home, side: 'home', signatoryPost: 'First deputy' },
      { partyId: house.parties.partner, side: 'partner', signatoryPost: '董事长' },
    ],
    ...(change.demo ? { demo: true } : {}),
  })
}

/** A paper that is in force since the first day. */
export async function signed(house: PaperHouse, change: { validUntil?: Temporal.PlainDate } = {}): Promise<Memorandum> {
  const draft = await drafted(house, change)
  await signMemorandum(house.ctx(officer), { memorandumId: draft.id, signedOn: firstDay, revision: draft.revision })
  return memorandumById(house.ctx(officer), draft.id)
}

export function promised(
  house: PaperHouse,
  memorandumId: string,
  dueOn: Temporal.PlainDate,
  change: { side?: Side; ownerId?: string } = {},
): Promise<Commitment> {
  return makeCommitment(house.ctx(officer), {
    memorandumId,
    side: change.side ?? 'partner',
    texts: { en: 'Pays in the first part' },
    measure: 'money',
    amount: '2500000.5',
    currency: 'USD',
    quantity: undefined,
    unit: undefined,
    ownerId: change.ownerId,
    dueOn,
  })
}

export const noted = (house: PaperHouse, commitmentId: string, day = firstDay) =>
  addEvidence(house.ctx(officer, house.at(day)), {
    commitmentId,
    day,
    note: 'Seen on the site',
    link: undefined,
    file: undefined,
  })
