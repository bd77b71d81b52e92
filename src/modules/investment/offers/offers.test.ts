import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blankHouse } from '../../../platform/settings/house.ts'
import { sql } from '../../../platform/database/sql.ts'
import { forgetRequest } from '../interest/forget.ts'
import { accessTo, openOffer, stranger } from '../interest/interest.fixture.ts'
import { projectsWorld, type ProjectsWorld } from '../projects/projects.fixture.ts'
import { accessPath, noteAccess, openAccessLink } from './access-link.ts'
import { askAccess } from './ask-access.ts'
import { decideAccess } from './decide-access.ts'
import { addOfferFile, removeOfferFile } from './offer-files.ts'
import { offerFits, readOfferFilter } from './offer-filter.ts'
import { offerHandlers } from './offer-handlers.ts'
import { allOffers, filesOfOffer, offerById, offerFileBytes, publishedOffer, publishedOffers } from './offer.queries.ts'
import { offerInput } from './offer.schema.ts'
import { offerValues } from './offer-values.ts'
import { openingsOf, requestsOf } from './request.queries.ts'
import { createOffer, editOffer } from './save-offer.ts'
import { showOffer, stepOffer } from './step-offer.ts'

let world: ProjectsWorld
beforeAll(async () => {
  world = await projectsWorld()
})
afterAll(() => world?.close())

const draft = { product: { en: 'Yarn' }, sectorCode: 'textile', readiness: 'idea' }
const pdf = () => new File([Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')], 'study.pdf')

describe('an offer', () => {
  test('is a draft first, and hidden until it is open and published', async () => {
    const { id, slug } = await createOffer(world.ctx, offerInput.parse(draft))
    await expect(showOffer(world.ctx, id, { shown: true, revision: 1 })).rejects.toMatchObject({ code: 'offer_not_open' })
    await stepOffer(world.ctx, id, { action: 'open', revision: 1 })
    await expect(publishedOffer(stranger(world.ctx), slug)).rejects.toMatchObject({ code: 'offer_not_found' })
    await showOffer(world.ctx, id, { shown: true, revision: 2 })
    expect((await publishedOffer(stranger(world.ctx), slug)).state).toBe('open')
    await stepOffer(world.ctx, id, { action: 'withdraw', revision: 3 })
    expect(await offerById(world.ctx, id)).toMatchObject({ state: 'withdrawn', publishedAt: null })
    await expect(stepOffer(world.ctx, id, { action: 'take', revision: 4 })).rejects.toMatchObject({ code: 'illegal_step' })
  })

  test('cannot be shown as a draft past the application either', async () => {
    const { id } = await createOffer(world.ctx, offerInput.parse(draft))
    const shown = world.db.inTransaction((tx) => tx.run(sql`update investment.offer set published_at = now() where id = ${id}`))
    await expect(shown).rejects.toThrow(/check constraint/)
  })

  test('is changed as it was seen, its figures as they were typed; what does not exist is told at the field', async () => {
    const { id } = await openOffer(world.ctx)
    const offer = await offerById(world.ctx, id)
    expect(offer).toMatchObject({
      costMinor: 500_000_000n,
      sharePercent: '49.50',
      paybackMonths: 48,
      capacityQuantity: '3000.000',
    })
    expect(offerValues(offer)).toMatchObject({ cost: '5000000', sharePercent: '49.5', capacity: '3000', 'product.en': 'A mill' })
    const input = offerInput.parse({ ...draft, cost: '', sharePercent: '100' })
    await editOffer(world.ctx, id, 3, input)
    await expect(editOffer(world.ctx, id, 3, input)).rejects.toMatchObject({ code: 'changed_meanwhile' })
    expect(await offerById(world.ctx, id)).toMatchObject({ costMinor: null, costCurrency: null, sharePercent: '100.00' })
    const wrong = { ...input, sectorCode: 'none', districtSlug: 'nowhere' }
    await expect(editOffer(world.ctx, id, 4, wrong)).rejects.toMatchObject({ fields: { sectorCode: {}, districtSlug: {} } })
    expect(offerInput.safeParse({ ...draft, sharePercent: '101' }).success).toBe(false)
  })

  test('is found by sector and by what it costs, in dollars by the rates of the house', async () => {
    const { id } = await openOffer(world.ctx, 'Costly')
    const all = await publishedOffers(stranger(world.ctx))
    const found = (query: string) => {
      const filter = readOfferFilter(new URLSearchParams(query))
      return all.filter((offer) => offerFits(offer, filter, blankHouse)).map((offer) => offer.id)
    }
    expect(found('sector=textile&from=4999999&to=5000000')).toContain(id)
    expect(found('from=5000001')).not.toContain(id)
    expect(found('sector=power')).toEqual([])
    expect(found('from=nonsense&readiness=none')).toHaveLength(all.length)
    await expect(allOffers(stranger(world.ctx))).rejects.toMatchObject({ kind: 'unauthenticated' })
  })
})

describe('its documents', () => {
  test('are opened by a granted link alone, and each opening is written down', async () => {
    const { id } = await openOffer(world.ctx)
    const fileId = await addOfferFile(world.ctx, id, pdf())
    const requestId = await askAccess(stranger(world.ctx), accessTo(id), 'one address')
    expect(await askAccess(stranger(world.ctx), accessTo(id), 'one address')).toBe(requestId)
    const pathOf = async () => {
      const [request] = await requestsOf(world.ctx, id)
      return (await accessPath(world.db, request!)).slice('/o/'.length)
    }
    await expect(openAccessLink(world.db, await pathOf())).rejects.toMatchObject({ code: 'link_not_valid' })
    await decideAccess(world.ctx, { requestId, decision: 'grant', note: '' })
    const token = await pathOf()
    const request = await openAccessLink(world.db, token)
    await noteAccess(world.ctx, request, null)
    await noteAccess(world.on('2026-06-02'), request, fileId)
    expect((await offerFileBytes(world.ctx, id, fileId)).name).toBe('study.pdf')
    expect(await openingsOf(world.ctx, id)).toMatchObject([
      { requestId, fileName: 'study.pdf' },
      { requestId, fileName: null },
    ])
    const other = await openOffer(world.ctx)
    await expect(offerFileBytes(world.ctx, other.id, fileId)).rejects.toMatchObject({ kind: 'not_found' })

    await decideAccess(world.ctx, { requestId, decision: 'revoke', note: 'over' })
    await expect(openAccessLink(world.db, token)).rejects.toMatchObject({ code: 'link_not_valid' })
    await decideAccess(world.ctx, { requestId, decision: 'grant', note: '' })
    await expect(openAccessLink(world.db, token)).rejects.toMatchObject({ code: 'link_not_valid' })
    expect((await openAccessLink(world.db, await pathOf())).id).toBe(requestId)
    await expect(openAccessLink(world.db, `${'A'.repeat(22)}.${'A'.repeat(43)}`)).rejects.toMatchObject({ kind: 'not_found' })

    await removeOfferFile(world.ctx, id, fileId)
    expect(await filesOfOffer(world.ctx, id)).toEqual([])
    await expect(offerFileBytes(world.ctx, id, fileId)).rejects.toMatchObject({ kind: 'not_found' })
    expect(await openingsOf(world.ctx, id)).toHaveLength(2)
    await forgetRequest(world.ctx, requestId)
    expect(await requestsOf(world.ctx, id)).toMatchObject([{ name: '—', email: '', state: 'revoked' }])
  })

  test('what was opened cannot be unwritten', async () => {
    const erase = world.db.inTransaction((tx) => tx.run(sql`delete from investment.offer_opening`))
    await expect(erase).rejects.toThrow()
  })

  test('whoever is let in gets the link by letter; of two decisions at once the second is told', async () => {
    const { id } = await openOffer(world.ctx)
    const requestId = await askAccess(stranger(world.ctx), accessTo(id), 'one address')
    const decide = () => decideAccess(world.ctx, { requestId, decision: 'grant', note: 'Welcome' })
    const both = await Promise.allSettled([decide(), decide()])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const event = { type: 'offer.access_granted', subjectId: id, data: { requestId } } as never
    const handler = offerHandlers.find(({ on }) => on.includes('offer.access_granted'))!
    const [request] = await requestsOf(world.ctx, id)
    const [letter] = await handler.handle(world.ctx, event)
    const text = expect.stringContaining(await accessPath(world.db, request!))
    expect(letter?.payload).toMatchObject({ to: 'somebody@example.com', text })
  })

  test('are asked for only where everybody sees the offer', async () => {
    const { id } = await createOffer(world.ctx, offerInput.parse(draft))
    await expect(askAccess(stranger(world.ctx), accessTo(id), 'x')).rejects.toMatchObject({ code: 'offer_not_found' })
  })
})
