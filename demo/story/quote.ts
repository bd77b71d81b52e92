import {
  draftQuotation,
  quotationById,
  type QuotationDetail,
  quotationsOf,
  saveDraft,
  saveDraftSchema,
  sendQuotation,
} from '../../src/modules/trade/index.ts'
import type { Ctx } from '../../src/platform/context.ts'
import type { Scenery } from './cast.ts'
import type { StepOf } from './scene.ts'
import { dayOf } from './timeline.ts'

/** Staff draft an offer on the latest revision there is, fill it in, and send it unless it stays a draft. */
export async function quote(ctx: Ctx, scenery: Scenery, step: StepOf<'quote' | 'draft'>, start: Ctx): Promise<void> {
  const { inquiryId } = scenery
  const basedOn = (await quotationsOf(ctx, inquiryId)).at(-1)?.id
  // Writing it took a while.
  const before = { ...ctx, now: ctx.now.subtract({ minutes: 4 }) }
  const draft = await draftQuotation(before, { inquiryId, basedOn })
  const form = filledIn(await quotationById(ctx, draft.id), step, start)
  const saved = await saveDraft(before, { ...saveDraftSchema.parse(form), quotationId: draft.id })
  if (step.do === 'draft') return
  scenery.offerId = (await sendQuotation(ctx, { quotationId: saved.id, revision: saved.revision })).id
}

/** The form as its page would send it. */
function filledIn(draft: QuotationDetail, step: StepOf<'quote' | 'draft'>, start: Ctx) {
  const { do: _, at: __, lines: changes, validUntil, ...terms } = step
  return {
    revision: draft.revision,
    currency: draft.currency,
    incoterm: draft.incoterm,
    namedPlace: draft.namedPlace,
    packing: draft.packing,
    paymentTerm: draft.paymentTerm,
    ...terms,
    leadTimeDays: String(terms.leadTimeDays ?? draft.leadTimeDays ?? ''),
    validUntil: String(dayOf(start, validUntil)),
    lines: draft.lines.map(({ position, productId, quantity, unit, unitPrice, breaks, hs6, packing }, row) => ({
      position,
      productId: productId ?? undefined,
      quantity,
      unit,
      unitPrice: unitPrice ?? undefined,
      breaks,
      hs6,
      packing,
      ...changes[row],
    })),
  }
}
