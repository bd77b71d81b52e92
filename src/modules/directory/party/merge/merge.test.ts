import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../../test/support/database.ts'
import { type Database, openDatabase } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { contextOf } from '../../visitor.fixture.ts'
import { likelyDuplicates } from '../doubt/doubt.queries.ts'
import { partiesByIds, partyById, spellingsOf } from '../party.queries.ts'
import { resolveParties } from '../resolve-parties.ts'
import { saveParty } from '../save-party.ts'
import { mergeParties, undoMerger } from './merge-parties.ts'
import { mergedInto } from './merger.queries.ts'
import { allowAgain, tellApart } from './tell-apart.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: Database
const ctx = () => contextOf({ db, accounts: undefined as never })

beforeAll(async () => {
  database = await testDatabase()
  db = openDatabase(database.url)
}, 60_000)

afterAll(async () => {
  await db.close()
  await database.drop()
})

let made = 0
const company = async (name: string, more: { registryNumber?: string; country?: string } = {}) =>
  (await saveParty(ctx(), { kind: 'company', names: { en: name }, ...more })).id
const some = () => company(`Qwz ${++made} demo`)

describe('a merger', () => {
  test('makes everything that points at the one point at the other, and is undone', async () => {
    const [one, other] = [await company('Oltin Koprik'), await company('Золотой мост')]
    const { mergerId } = await mergeParties(ctx(), { partyId: one, intoId: other })
    expect(await partyById(db, one)).toMatchObject({ id: other, names: { en: 'Золотой мост' } })
    expect((await spellingsOf(db, other)).map(({ spelling }) => spelling)).toEqual(['Золотой мост', 'Oltin Koprik'])
    expect((await resolveParties(db, { name: 'Oltin Koprik' }))[0]?.party.id).toBe(other)
    expect((await mergedInto(db, other)).map(({ partyId }) => partyId)).toEqual([one])
    expect(await undoMerger(ctx(), { mergerId })).toEqual({ partyId: one })
    expect(await undoMerger(ctx(), { mergerId })).toEqual({ partyId: one })
    expect((await partyById(db, one))?.id).toBe(one)
    expect((await resolveParties(db, { name: 'Oltin Koprik' }))[0]?.party.id).toBe(one)
    const types = await db.rows(sql<{ type: string }>`select type from platform.event where subject_id = ${other} order by id`)
    expect(types.map(({ type }) => type)).toEqual(['party.added', 'party.merged', 'party.parted'])
  })

  test('is refused between what cannot be one', async () => {
    const lamp = await company('Lamp A', { country: 'CN', registryNumber: '91350100M000100Y43' })
    const other = await company('Lamp B', { country: 'CN', registryNumber: '91110000802100433B' })
    const place = (await saveParty(ctx(), { kind: 'place', names: { en: 'Lampton' } })).id
    const refused = (partyId: string, intoId: string) => expect(mergeParties(ctx(), { partyId, intoId })).rejects
    await refused(lamp, other).toMatchObject({ code: 'numbers_differ' })
    await refused(lamp, place).toMatchObject({ code: 'kinds_differ' })
    await refused(lamp, lamp).toMatchObject({ code: 'same_party' })
    await refused(lamp, '0190a0b0-0000-7000-8000-000000000001').toMatchObject({ code: 'not_found' })
    const maker = {
      ...ctx(),
      actor: { kind: 'account' as const, accountId: 'm', name: 'M', role: 'maker' as const, makerId: lamp },
    }
    await expect(mergeParties(maker, { partyId: lamp, intoId: other })).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('two at once, each into the other: one happens, and nobody is lost', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b, c] = [await some(), await some(), await some()]
      const tried = await Promise.allSettled([
        mergeParties(ctx(), { partyId: a, intoId: b }),
        mergeParties(ctx(), { partyId: b, intoId: a }),
        mergeParties(ctx(), { partyId: a, intoId: c }),
        mergeParties(ctx(), { partyId: b, intoId: c }),
      ])
      for (const each of tried) if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'merged_meanwhile' })
      expect(tried.some(({ status }) => status === 'fulfilled')).toBe(true)
      for (const party of (await partiesByIds(db, [a, b, c])).values()) expect((await partyById(db, party.id))?.id).toBe(party.id)
    }
  })

  test('law: whatever was merged and undone in whatever order, each stands where its chain of standing mergers ends', async () => {
    const step = fc.oneof(fc.record({ merge: fc.tuple(fc.nat(4), fc.nat(4)) }), fc.record({ undo: fc.nat(6) }))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const ids = await Promise.all(Array.from({ length: 5 }, some))
        const mergers: { id: string; from: number; into: number; standing: boolean }[] = []
        for (const each of steps) {
          if ('merge' in each) {
            const [from, into] = each.merge
            const done = await mergeParties(ctx(), { partyId: ids[from]!, intoId: ids[into]! }).catch((error: unknown) => error)
            if (done instanceof Error) expect(done).toMatchObject({ kind: 'conflict' })
            else mergers.push({ id: (done as { mergerId: string }).mergerId, from, into, standing: true })
          } else if (mergers[each.undo]) {
            await undoMerger(ctx(), { mergerId: mergers[each.undo]!.id })
            mergers[each.undo]!.standing = false
          }
        }
        const end = (at: number): number => {
          const next = mergers.find(({ from, standing }) => standing && from === at)
          return next ? end(next.into) : at
        }
        const found = await partiesByIds(db, ids)
        expect(ids.map((id) => found.get(id)!.id)).toEqual(ids.map((_, at) => ids[end(at)]))
        for (const { id, standing } of mergers.toReversed()) if (standing) await undoMerger(ctx(), { mergerId: id })
        const after = await partiesByIds(db, ids)
        expect(ids.map((id) => after.get(id)!.id)).toEqual(ids)
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})

describe('likely duplicates', () => {
  const pairs = async (...ids: string[]) =>
    (await likelyDuplicates(db, 1000)).filter(({ a, b }) => ids.includes(a.id) && ids.includes(b.id))

  test('names of one sound are a pair, other characters are not; a number settles it', async () => {
    const taili = await company('Taili Technology Co., Ltd.')
    const same = (await saveParty(ctx(), { kind: 'company', names: { 'zh-Hans': '太力科技有限公司' } })).id
    const other = (await saveParty(ctx(), { kind: 'company', names: { 'zh-Hans': '泰利科技有限公司' } })).id
    expect(await pairs(same, other)).toEqual([])
    expect((await pairs(taili, same)).map(({ reason }) => reason)).toEqual(['sounds'])
    const ours = await company('Anvar savdo MCHJ', { country: 'UZ', registryNumber: '301111111' })
    const theirs = await company('ООО Анвар савдо', { country: 'UZ', registryNumber: '302222222' })
    expect(await pairs(ours, theirs)).toEqual([])
  })

  test('what somebody told apart is not named again, until that is taken back', async () => {
    const [a, b] = [await company('Yulduz Nur MCHJ'), await company('Юлдуз Нур')]
    expect(await pairs(a, b)).toHaveLength(1)
    await tellApart(ctx(), { partyId: b, otherId: a })
    await tellApart(ctx(), { partyId: a, otherId: b })
    expect(await pairs(a, b)).toEqual([])
    await allowAgain(ctx(), { partyId: a, otherId: b })
    expect(await pairs(a, b)).toHaveLength(1)
    const { mergerId } = await mergeParties(ctx(), { partyId: a, intoId: b })
    expect(await pairs(a, b)).toEqual([])
    await undoMerger(ctx(), { mergerId })
    expect(await pairs(a, b)).toHaveLength(1)
  })
})
