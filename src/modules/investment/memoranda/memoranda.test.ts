import { afterAll, beforeAll, expect, test } from 'vitest'
import { assignCommitment, postponeCommitment } from './change-commitment.ts'
import { keepCommitment, reopenCommitment, waiveCommitment } from './close-commitment.ts'
import { commitmentList, commitmentPage } from './commitment.queries.ts'
import { fulfilMemorandum, lapseMemoranda, replaceMemorandum } from './end-memorandum.ts'
import {
  clock,
  drafted,
  firstDay,
  maker,
  noted,
  officer,
  openPaperHouse,
  type PaperHouse,
  promised,
  signed,
} from './memoranda.fixture.ts'
import { memorandumById, memorandumFile, memorandumPage } from './memorandum.queries.ts'
import { addEvidence, addMemorandumFile } from './add-evidence.ts'
import { renewMemorandum } from './renew-memorandum.ts'
import { changeMemorandum } from './save-memorandum.ts'
import { signMemorandum } from './sign-memorandum.ts'

let house: PaperHouse
beforeAll(async () => {
  house = await openPaperHouse()
})
afterAll(() => house.close())

const day = (days: number) => firstDay.add({ days })
const at = (days: number, who = officer) => house.ctx(who, house.at(day(days)))
const paperOf = (id: string) => memorandumById(house.ctx(officer), id)

test('a paper needs both sides, and a day that has come, before it is in force', async () => {
  const draft = await drafted(house)
  const sign = (signedOn: Temporal.PlainDate) =>
    signMemorandum(house.ctx(officer), { memorandumId: draft.id, signedOn, revision: draft.revision })
  await expect(sign(day(1))).rejects.toMatchObject({ fields: { signedOn: { code: 'in_the_future' } } })
  await sign(firstDay)
  await expect(sign(firstDay)).rejects.toMatchObject({ code: 'changed_meanwhile' })
  const paper = await paperOf(draft.id)
  expect(paper).toMatchObject({ state: 'in_force', number: 'M-2026-0001' })
  expect(paper.parties.map(({ side, signatoryPost }) => [side, signatoryPost])).toEqual([
    ['home', 'First deputy'],
    ['partner', '董事长'],
  ])
  expect(paper.events.map(({ type }) => type)).toEqual(['memorandum.drafted', 'memorandum.signed'])

  const oneSided = await drafted(house)
  const home = [{ partyId: house.parties.home, side: 'home' as const, signatoryPost: '' }]
  await changeMemorandum(house.ctx(officer), { ...asTyped(oneSided), parties: home, memorandumId: oneSided.id, revision: 1 })
  await expect(
    signMemorandum(house.ctx(officer), { memorandumId: oneSided.id, signedOn: firstDay, revision: 2 }),
  ).rejects.toMatchObject({ code: 'needs_both_sides', kind: 'conflict' })
})

const asTyped = (paper: Awaited<ReturnType<typeof drafted>>) => ({
  kind: paper.kind,
  title: paper.title,
  projectId: undefined,
  place: paper.place,
  validUntil: paper.validUntil ?? undefined,
  languages: [...paper.languages],
})

test('a maker and a stranger see and write nothing', async () => {
  const paper = await signed(house)
  await expect(memorandumById(house.ctx(maker), paper.id)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(memorandumById(house.ctx({ kind: 'anonymous' }), paper.id)).rejects.toMatchObject({ kind: 'unauthenticated' })
  await expect(
    signMemorandum(house.ctx(maker), { memorandumId: paper.id, signedOn: firstDay, revision: 1 }),
  ).rejects.toMatchObject({ kind: 'forbidden' })
})

test('nothing is closed without evidence, not even past the verbs', async () => {
  const paper = await signed(house)
  const promise = await promised(house, paper.id, day(30))
  expect(promise.amountMinor).toBe(250_000_050n)
  const close = { commitmentId: promise.id, closedOn: firstDay, note: '', revision: promise.revision }
  await expect(keepCommitment(house.ctx(officer), close)).rejects.toMatchObject({ code: 'evidence_needed' })
  await expect(waiveCommitment(house.ctx(officer), { commitmentId: promise.id, reason: 'x', revision: 1 })).rejects.toMatchObject(
    { code: 'evidence_needed' },
  )
  const past = house.db.pool.query(`update investment.commitment set state = 'kept', closed_on = '2026-03-02' where id = $1`, [
    promise.id,
  ])
  await expect(past).rejects.toMatchObject({ code: '23514' })
  await noted(house, promise.id)
  await expect(house.db.pool.query('delete from investment.evidence where commitment_id = $1', [promise.id])).rejects.toThrow()
  await expect(keepCommitment(house.ctx(officer), { ...close, closedOn: day(1) })).rejects.toMatchObject({
    fields: { closedOn: { code: 'in_the_future' } },
  })
  await keepCommitment(house.ctx(officer), close)
  const [kept] = (await paperOf(paper.id)).commitments
  expect(kept).toMatchObject({ state: 'kept' })
  await reopenCommitment(house.ctx(officer), {
    commitmentId: promise.id,
    reason: 'The bank took it back',
    revision: kept!.revision,
  })
  expect((await paperOf(paper.id)).commitments[0]).toMatchObject({ state: 'open', closedOn: null })
})

test('papers and evidence keep the hash of their bytes', async () => {
  const paper = await signed(house)
  const promise = await promised(house, paper.id, day(30))
  const file = new File([new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')], 'скан.exe')
  const scan = await addMemorandumFile(house.ctx(officer), { memorandumId: paper.id, file, name: '', lang: 'ru' })
  await addEvidence(house.ctx(officer), { commitmentId: promise.id, day: firstDay, note: '', link: undefined, file })
  const detail = await paperOf(paper.id)
  expect(detail.files).toMatchObject([{ name: 'скан.pdf', lang: 'ru' }])
  expect(detail.evidence).toMatchObject([{ kind: 'file', sha256: detail.files[0]!.sha256 }])
  expect(Buffer.from((await memorandumFile(house.ctx(officer), scan)).bytes).toString()).toContain('%PDF')
  await expect(memorandumFile(house.ctx(maker), scan)).rejects.toMatchObject({ kind: 'forbidden' })
})

test('a paper is fulfilled once nothing in it is open and something was kept', async () => {
  const paper = await signed(house)
  const [kept, waived] = [await promised(house, paper.id, day(5)), await promised(house, paper.id, day(6), { side: 'home' })]
  const fulfil = async () =>
    fulfilMemorandum(house.ctx(officer), { memorandumId: paper.id, revision: (await paperOf(paper.id)).revision })
  await expect(fulfil()).rejects.toMatchObject({ code: 'promises_open', params: { count: 2 } })
  for (const { id } of [kept, waived]) await noted(house, id)
  await waiveCommitment(house.ctx(officer), { commitmentId: waived.id, reason: 'Both agreed', revision: 1 })
  await keepCommitment(house.ctx(officer), { commitmentId: kept.id, closedOn: firstDay, note: '', revision: 1 })
  await fulfil()
  expect(await paperOf(paper.id)).toMatchObject({ state: 'fulfilled' })
  await expect(promised(house, paper.id, day(9))).rejects.toMatchObject({ code: 'paper_ended' })
})

test('what lapses takes its open promises along; a renewal brings the paper back, each promise by its own word', async () => {
  const paper = await signed(house, { validUntil: day(10) })
  const promise = await promised(house, paper.id, day(40))
  await lapseMemoranda(at(10, clock))
  expect(await paperOf(paper.id)).toMatchObject({ state: 'in_force' })
  await lapseMemoranda(at(11, clock))
  const lapsed = await paperOf(paper.id)
  expect(lapsed).toMatchObject({ state: 'lapsed', commitments: [{ state: 'lapsed' }] })
  const renew = (until: Temporal.PlainDate) =>
    renewMemorandum(at(12), { memorandumId: paper.id, until, reason: 'Agreed by letter', revision: lapsed.revision })
  await expect(renew(day(12))).rejects.toMatchObject({ fields: { until: { code: 'not_later' } } })
  await renew(day(100))
  const back = await paperOf(paper.id)
  expect(back).toMatchObject({ state: 'in_force', commitments: [{ state: 'lapsed' }] })
  await reopenCommitment(at(12), { commitmentId: promise.id, reason: 'Goes on', revision: back.commitments[0]!.revision })
  expect((await paperOf(paper.id)).commitments[0]).toMatchObject({ state: 'open' })
})

test('a newer paper takes over what was open, and the old one points at it', async () => {
  const [old, fresh] = [await signed(house), await signed(house)]
  const [open, kept] = [await promised(house, old.id, day(20)), await promised(house, old.id, day(3))]
  await noted(house, kept.id)
  await keepCommitment(house.ctx(officer), { commitmentId: kept.id, closedOn: firstDay, note: '', revision: 1 })
  await expect(
    replaceMemorandum(house.ctx(officer), { memorandumId: old.id, by: old.id, revision: old.revision }),
  ).rejects.toMatchObject({ code: 'replacement_not_in_force' })
  await replaceMemorandum(house.ctx(officer), { memorandumId: old.id, by: fresh.id, revision: old.revision })
  const [gone, heir] = [await paperOf(old.id), await paperOf(fresh.id)]
  expect(gone).toMatchObject({ state: 'replaced', replacedBy: fresh.id })
  expect(gone.commitments.map(({ state }) => state)).toEqual(['replaced', 'kept'])
  expect(heir.commitments).toMatchObject([{ amountMinor: open.amountMinor, state: 'open', dueOn: open.dueOn }])
})

test('lists say what is overdue, what comes soon, and whose it is', async () => {
  const paper = await signed(house)
  const late = await promised(house, paper.id, day(2), { ownerId: 'officer' })
  const soon = await promised(house, paper.id, day(9))
  await promised(house, paper.id, day(60))
  const of = { memorandumId: paper.id, page: 1 }
  const ids = async (filter: object) => (await commitmentList(at(5), { ...of, ...filter })).rows.map(({ id }) => id)
  expect(await ids({ deadline: 'overdue' })).toEqual([late.id])
  expect(await ids({ deadline: 'soon' })).toEqual([soon.id])
  expect(await ids({ ownerId: 'officer' })).toEqual([late.id])
  expect(await ids({})).toHaveLength(3)
  const first = await commitmentPage(at(5), { memorandumId: paper.id, limit: 2 })
  const rest = await commitmentPage(at(5), { memorandumId: paper.id, limit: 2, cursor: first.next ?? '' })
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(await ids({}))
  expect(rest.next).toBeNull()
  const papers = await memorandumPage(at(5), { limit: 100 })
  expect(papers.items.find(({ id }) => id === paper.id)).toMatchObject({ promises: 3, open: 3, overdue: 1, kept: 0 })
})

test('another day and another owner are on record; whoever was slower hears of it', async () => {
  const paper = await signed(house)
  const promise = await promised(house, paper.id, day(20))
  const postpone = (dueOn: Temporal.PlainDate, revision: number) =>
    postponeCommitment(house.ctx(officer), { commitmentId: promise.id, dueOn, reason: 'Customs', revision })
  await expect(postpone(day(20), 1)).rejects.toMatchObject({ fields: { dueOn: { code: 'same_day' } } })
  await postpone(day(25), 1)
  await expect(postpone(day(26), 1)).rejects.toMatchObject({ code: 'changed_meanwhile' })
  await expect(
    assignCommitment(house.ctx(officer), { commitmentId: promise.id, ownerId: 'nobody', revision: 2 }),
  ).rejects.toMatchObject({ fields: { ownerId: { code: 'invalid_choice' } } })
  await assignCommitment(house.ctx(officer), { commitmentId: promise.id, ownerId: 'chief', revision: 2 })
  const moved = (await paperOf(paper.id)).events.filter(({ type }) => type === 'commitment.moved')
  expect(moved).toMatchObject([
    { data: { from: String(day(20)), dueOn: String(day(25)), reason: 'Customs', amountMinor: '250000050' } },
  ])
})
