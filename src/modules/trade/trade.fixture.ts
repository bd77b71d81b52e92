import { testDatabase } from '../../../test/support/database.ts'
import { type Actor, anonymous, system } from '../../kernel/actor.ts'
import { newId } from '../../kernel/id.ts'
import type { Ctx } from '../../platform/context.ts'
import { type Database, openDatabase } from '../../platform/database/database.ts'
import { json, sql } from '../../platform/database/sql.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { blankHouse } from '../../platform/settings/house.ts'
import { acceptQuotation } from './quotation/accept-quotation.ts'
import { draftQuotation } from './quotation/draft-quotation.ts'
import { stampForm } from './inquiry/form-stamp.ts'
import { type SendInquiry, sendInquirySchema } from './inquiry/inquiry.schema.ts'
import { type SentInquiry, sendInquiry } from './inquiry/send-inquiry.ts'
import type { Quotation } from './quotation/quotation.ts'
import { linesOf } from './quotation/quotation.row.ts'
import { saveDraft } from './quotation/save-draft.ts'
import { sendQuotation } from './quotation/send-quotation.ts'

export const start = Temporal.Instant.from('2026-11-24T04:00:00Z')
export const staff: Actor = { kind: 'account', accountId: 'staff-1', name: 'Dilnoza', role: 'staff' }
export const colleague: Actor = { kind: 'account', accountId: 'staff-2', name: 'Rustam', role: 'staff' }
export const clock = system('clock')
export const buyer = (inquiryId: string): Actor => ({ kind: 'buyer', inquiryId, name: '王芳' })

export interface TradeHouse {
  readonly db: Database
  readonly files: Map<string, Uint8Array>
  /** Products by sku, and the two makers. */
  readonly products: Readonly<Record<'apricot' | 'raisin' | 'silk' | 'archived' | 'request', string>>
  readonly makers: readonly [string, string]
  ctx(actor: Actor, more?: Partial<Ctx>): Ctx
  close(): Promise<void>
}

/** A house with goods of two makers on a database of its own. */
export async function openTradeHouse(): Promise<TradeHouse> {
  const test = await testDatabase()
  const db = openDatabase(test.url, { max: 24 })
  const files = new Map<string, Uint8Array>()
  const store: FileStore = {
    put: async (key, bytes) => void files.set(key, bytes),
    get: async (key) => files.get(key),
    remove: async (key) => void files.delete(key),
  }
  const house = { ...blankHouse, timeZone: 'Asia/Shanghai' }
  return {
    db,
    files,
    ...(await stock(db)),
    ctx: (actor, more = {}) => ({
      db,
      files: store,
      actor,
      locale: 'zh-Hans',
      now: start,
      house,
      publicUrl: 'https://house.example',
      ...more,
    }),
    close: async () => {
      await db.close()
      await test.drop()
    },
  }
}

async function stock(db: Database): Promise<Pick<TradeHouse, 'products' | 'makers'>> {
  const makers = [newId(), newId()] as const
  const category = newId()
  const products = { apricot: newId(), raisin: newId(), silk: newId(), archived: newId(), request: newId() }
  await db.inTransaction(async (tx) => {
    await tx.run(
      sql`insert into showroom.category (id, slug, names) values (${category}, 'dried-fruits', ${json({ en: 'Dried fruits' })})`,
    )
    for (const [index, id] of makers.entries()) {
      await tx.run(
        sql`insert into showroom.maker (id, slug, names) values (${id}, ${`maker-${index}`}, ${json({ en: `Maker ${index}` })})`,
      )
    }
    const add = (
      sku: keyof typeof products,
      maker: string,
      price: string | null,
      more: { state?: string; breaks?: unknown[]; display?: string } = {},
    ) =>
      tx.run(sql`
        insert into showroom.product (id, slug, maker_id, category_id, sku, state, names, unit, price, currency, price_unit,
          price_breaks, price_display, hs6, lead_time_days)
        values (${products[sku]}, ${sku}, ${maker}, ${category}, ${sku}, ${more.state ?? 'published'},
          ${json({ en: `The ${sku}`, 'zh-Hans': `${sku}商品` })}, 'KGM', ${price}, ${price === null ? null : 'USD'}, 'KGM',
          ${json(more.breaks ?? [])}, ${more.display ?? 'shown'}, '081310', 20)`)
    await add('apricot', makers[0], '3.85', { breaks: [{ from: '2000', price: '3.60' }] })
    await add('raisin', makers[0], '2.333333')
    await add('silk', makers[1], '41.5')
    await add('archived', makers[1], '9', { state: 'archived' })
    await add('request', makers[1], '12.4', { display: 'on_request' })
    for (const [id, name] of [
      ['staff-1', 'Dilnoza'],
      ['staff-2', 'Rustam'],
    ] as const) {
      await tx.run(
        sql`insert into directory.account (id, email, name, role) values (${id}, ${`${id}@example.test`}, ${name}, 'staff')`,
      )
    }
  })
  return { products, makers }
}

/** A filled-in form, as its schema reads it. */
export async function filledForm(house: TradeHouse, change: Record<string, unknown> = {}): Promise<SendInquiry> {
  return sendInquirySchema.parse({
    lines: [
      { productId: house.products.apricot, quantity: '1 500', unit: 'KGM', targetPrice: '3,50', targetCurrency: 'USD', note: '' },
      { productId: house.products.silk, quantity: '7.5', unit: 'KGM', note: '要样品' },
    ],
    deliveryPlace: '中山',
    incoterm: 'CIF',
    paymentTerm: 'tt-30-70',
    wantedDate: '2027-02-01',
    question: '能寄样品吗？',
    name: '王芳',
    company: '',
    phone: '138 0013 8000',
    wechat: 'wangfang',
    email: 'wang@example.test',
    consent: 'on',
    website: '',
    stamp: await stampForm(house.db, start.subtract({ seconds: 30 })),
    ...change,
  })
}

export async function newInquiry(house: TradeHouse, change: Record<string, unknown> = {}): Promise<SentInquiry> {
  return sendInquiry(house.ctx(anonymous), await filledForm(house, change), newId())
}

/** The draft as the form would send it back, with some of it changed. */
export async function formOf(
  house: TradeHouse,
  draft: Quotation,
  change: Partial<Parameters<typeof saveDraft>[1]> = {},
): Promise<Parameters<typeof saveDraft>[1]> {
  const lines = await linesOf(house.db, draft.id)
  return {
    quotationId: draft.id,
    revision: draft.revision,
    currency: draft.currency,
    incoterm: draft.incoterm,
    namedPlace: draft.namedPlace || 'Zhongshan',
    packing: draft.packing,
    leadTimeDays: draft.leadTimeDays ?? 20,
    paymentTerm: draft.paymentTerm,
    validUntil: draft.validUntil ?? undefined,
    noteToBuyer: draft.noteToBuyer,
    internalNote: draft.internalNote,
    lines: lines.map((line) => ({
      position: line.position,
      productId: line.productId ?? undefined,
      name: '',
      quantity: line.quantity,
      unit: line.unit,
      unitPrice: line.unitPrice ?? '1',
      breaks: [...line.breaks],
      hs6: line.hs6 ?? undefined,
      packing: line.packing,
    })),
    ...change,
  }
}

/** A new inquiry with an open offer. */
export async function quoted(
  house: TradeHouse,
  change: Record<string, unknown> = {},
): Promise<{ inquiryId: string; offer: Quotation }> {
  const { id: inquiryId } = await newInquiry(house, change)
  const draft = await draftQuotation(house.ctx(staff), { inquiryId })
  const saved = await saveDraft(house.ctx(staff), await formOf(house, draft))
  return { inquiryId, offer: await sendQuotation(house.ctx(staff), { quotationId: saved.id, revision: saved.revision }) }
}

/** An accepted offer: gives its order. */
export async function ordered(
  house: TradeHouse,
  change: Record<string, unknown> = {},
): Promise<{ inquiryId: string; orderId: string }> {
  const { inquiryId, offer } = await quoted(house, change)
  const { orderId } = await acceptQuotation(house.ctx(buyer(inquiryId)), { quotationId: offer.id })
  return { inquiryId, orderId }
}
