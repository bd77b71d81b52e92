import sharp from 'sharp'
import writeExcel from 'write-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buyer, openTradeHouse, ordered, staff, start, type TradeHouse } from '../trade.fixture.ts'
import { inquiryById } from '../inquiry/inquiry.queries.ts'
import { attachFile } from './attach-file.ts'
import { cancelOrder } from './cancel-order.ts'
import { completeMilestone } from './complete-milestone.ts'
import { documentKind } from '../../../platform/files/document-kind.ts'
import type { MilestoneCode } from './milestones.ts'
import { attachmentFile, orderById } from './order.queries.ts'
import { canComplete, milestoneApplies } from './order.ts'
import { planMilestone } from './plan-milestone.ts'
import { planOrder } from './plan-order.ts'
import { shareAttachment } from './share-attachment.ts'
import { undoMilestone } from './undo-milestone.ts'

let house: TradeHouse
beforeAll(async () => {
  house = await openTradeHouse()
})
afterAll(() => house.close())

const day = Temporal.PlainDate.from('2026-11-24')

async function complete(orderId: string, milestone: MilestoneCode, doneOn = day, hours = 1) {
  const { revision } = await orderById(house.ctx(staff), orderId)
  return completeMilestone(house.ctx(staff, { now: start.add({ hours }) }), { orderId, milestone, doneOn, note: '', revision })
}

describe('milestones', () => {
  test('come in their order, and on days that can be', async () => {
    const { orderId } = await ordered(house)
    await expect(complete(orderId, 'production')).rejects.toMatchObject({
      code: 'milestone_too_early',
      params: { missing: 'deposit' },
    })
    await expect(complete(orderId, 'arrival')).rejects.toMatchObject({ code: 'illegal_step' })
    await expect(complete(orderId, 'deposit', day.add({ days: 1 }))).rejects.toMatchObject({
      fields: { doneOn: { code: 'in_the_future' } },
    })
    await expect(complete(orderId, 'deposit', day.subtract({ days: 1 }))).rejects.toMatchObject({
      fields: { doneOn: { code: 'before_the_order' } },
    })
    expect(await complete(orderId, 'deposit')).toBe('in_production')
    await expect(complete(orderId, 'deposit')).rejects.toMatchObject({ code: 'illegal_step' })
    await complete(orderId, 'production', day, 2)
    await complete(orderId, 'customs', day, 3)
    await expect(complete(orderId, 'dispatch', day, 4)).rejects.toMatchObject({
      code: 'milestone_too_early',
      params: { missing: 'loading' },
    })
    await complete(orderId, 'loading', day, 5)
    expect(await complete(orderId, 'dispatch', day, 6)).toBe('shipped')
    // Whoever left inspection out cannot make up for it at sea.
    await expect(complete(orderId, 'inspection', day, 7)).rejects.toMatchObject({ code: 'illegal_step' })
    await expect(cancelOrder(house.ctx(staff), { orderId, reason: 'x' })).rejects.toMatchObject({
      code: 'illegal_step',
      kind: 'conflict',
    })
  })

  test('only the last can be taken back', async () => {
    const { orderId } = await ordered(house)
    await complete(orderId, 'deposit', day, 1)
    await complete(orderId, 'production', day, 2)
    const undo = async (milestone: MilestoneCode) =>
      undoMilestone(house.ctx(staff), { orderId, milestone, revision: (await orderById(house.ctx(staff), orderId)).revision })
    await expect(undo('deposit')).rejects.toMatchObject({ code: 'only_last_milestone' })
    expect(await undo('production')).toBe('in_production')
    expect(await undo('deposit')).toBe('confirmed')
    await expect(undo('deposit')).rejects.toMatchObject({ kind: 'conflict' })
    await cancelOrder(house.ctx(staff), { orderId, reason: '订单取消' })
    await expect(complete(orderId, 'deposit')).rejects.toMatchObject({ code: 'illegal_step' })
    expect(await orderById(house.ctx(staff), orderId)).toMatchObject({ state: 'cancelled', cancelReason: '订单取消' })
  })

  test('move their planned day until they are done', async () => {
    const { orderId } = await ordered(house)
    const plan = { orderId, milestone: 'deposit' as const, plannedOn: day.add({ days: 3 }) }
    await planMilestone(house.ctx(staff), plan)
    await complete(orderId, 'deposit')
    await expect(planMilestone(house.ctx(staff), plan)).rejects.toMatchObject({ kind: 'conflict' })
    expect(String((await orderById(house.ctx(staff), orderId)).milestones[0]?.plannedOn)).toBe('2026-11-27')
  })

  test('of an open account know no deposit', () => {
    const plan = planOrder(day, 10, 'open-30')
    expect(plan.get('deposit')).toBeNull()
    expect(String(plan.get('production'))).toBe('2026-12-04')
    expect(String(plan.get('payment'))).toBe(String(plan.get('dispatch')!.add({ days: 30 })))
    expect(milestoneApplies('deposit', 'open-30')).toBe(false)
    expect(canComplete('production', 'confirmed', [], 'open-30')).toBe(true)
    expect(canComplete('production', 'confirmed', [], 'lc-sight')).toBe(false)
  })
})

describe('papers', () => {
  const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')
  const fileOf = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name)

  test('are known by content', async () => {
    const picture = () => sharp({ create: { width: 4, height: 4, channels: 3, background: '#1aa' } })
    const sheet = await writeExcel([[{ value: 'HS' }]]).toBuffer()
    expect(await documentKind(pdf)).toBe('pdf')
    expect(await documentKind(await picture().jpeg().toBuffer())).toBe('jpeg')
    expect(await documentKind(await picture().png().toBuffer())).toBe('png')
    expect(await documentKind(await picture().webp().toBuffer())).toBe('webp')
    expect(await documentKind(new Uint8Array(sheet))).toBe('xlsx')
    for (const other of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<html>', 'MZ\u0090', 'PK\u0003\u0004 broken', '']) {
      expect(await documentKind(new TextEncoder().encode(other))).toBeUndefined()
    }
  })

  test('take the ending of what they are; the buyer sees the shared ones of the own order', async () => {
    const { orderId, inquiryId } = await ordered(house)
    const attach = (name: string, sharedWithBuyer: boolean, bytes = pdf) =>
      attachFile(house.ctx(staff), { orderId, file: fileOf(bytes, name), name: '', sharedWithBuyer })
    const open = await attach('发票 №7.exe', true)
    const hidden = await attach('margin.pdf', false)
    const theirs = house.ctx(buyer(inquiryId))
    expect((await orderById(theirs, orderId)).attachments.map(({ name }) => name)).toEqual(['发票 №7.pdf'])
    expect((await orderById(house.ctx(staff), orderId)).attachments).toHaveLength(2)
    expect(Buffer.from((await attachmentFile(theirs, open)).bytes).toString()).toBe(Buffer.from(pdf).toString())
    await expect(attachmentFile(theirs, hidden)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(attachmentFile(house.ctx(buyer((await ordered(house)).inquiryId)), open)).rejects.toMatchObject({
      kind: 'not_found',
    })
    const { rows } = await house.db.pool.query('select distinct visibility from platform.file')
    expect(rows).toEqual([{ visibility: 'private' }])
    await expect(attach('page.pdf', true, new TextEncoder().encode('<html>'))).rejects.toMatchObject({
      kind: 'invalid',
      fields: { file: { code: 'file_not_taken' } },
    })
    await expect(attach('big.pdf', true, new Uint8Array(15 * 1024 * 1024 + 1))).rejects.toMatchObject({
      fields: { file: { code: 'file_too_large' } },
    })
  })

  test('of the house alone can be shown to the buyer later, once', async () => {
    const { orderId, inquiryId } = await ordered(house)
    const attachmentId = await attachFile(house.ctx(staff), {
      orderId,
      file: fileOf(pdf, 'list.pdf'),
      name: '',
      sharedWithBuyer: false,
    })
    const theirs = house.ctx(buyer(inquiryId))
    await expect(shareAttachment(theirs, { orderId, attachmentId })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(
      shareAttachment(house.ctx(staff), { orderId: (await ordered(house)).orderId, attachmentId }),
    ).rejects.toMatchObject({ kind: 'not_found' })
    await shareAttachment(house.ctx(staff), { orderId, attachmentId })
    expect((await orderById(theirs, orderId)).attachments.map(({ id }) => id)).toEqual([attachmentId])
    await expect(shareAttachment(house.ctx(staff), { orderId, attachmentId })).rejects.toMatchObject({
      code: 'changed_meanwhile',
    })
    const { events } = await inquiryById(theirs, inquiryId)
    expect(events.filter(({ type }) => type === 'order.file_shared').map(({ data }) => data['name'])).toEqual(['list.pdf'])
    expect(events.some(({ type }) => type === 'order.file_attached')).toBe(false)
  })

  test('that are photographs lose place and camera', async () => {
    const { orderId } = await ordered(house)
    const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#1aa' } })
      .withExif({ IFD0: { Make: 'SpyCam' }, IFD3: { GPSLatitude: '39/1 46/1 0/1' } })
      .jpeg()
      .toBuffer()
    expect(photo.includes('SpyCam')).toBe(true)
    const id = await attachFile(house.ctx(staff), {
      orderId,
      file: fileOf(photo, 'load.jpg'),
      name: 'Loading',
      sharedWithBuyer: true,
    })
    const stored = await attachmentFile(house.ctx(staff), id)
    expect(stored).toMatchObject({ name: 'Loading.jpg', mediaType: 'image/jpeg' })
    expect(Buffer.from(stored.bytes).includes('SpyCam')).toBe(false)
    expect((await sharp(stored.bytes).metadata()).exif).toBeUndefined()
  })
})
