import { productBySlug } from '../../src/modules/showroom/index.ts'
import { loadInquiry } from '../../src/modules/trade/demo.ts'
import { inquiryById, registerInquirySchema } from '../../src/modules/trade/index.ts'
import type { Ctx } from '../../src/platform/context.ts'
import type { Scenery } from './cast.ts'
import type { StepOf } from './scene.ts'
import { dayOf } from './timeline.ts'

/** The first step of a scene: the buyer asks, through the form or by telephone. */
export async function inquire(ctx: Ctx, scenery: Scenery, step: StepOf<'inquire'>, start: Ctx): Promise<void> {
  const { buyer, source, wantedDate, lines, do: _, at: __, translations: ___, ...wishes } = step
  const goods = []
  for (const { product, ...line } of lines) goods.push({ productId: await idOf(ctx, product), ...line })
  const form = {
    ...wishes,
    ...buyer,
    lines: goods,
    wantedDate: wantedDate && String(dayOf(start, wantedDate)),
  }
  // The schema of the staff's own form, so that nothing gets in here that a person could not have typed.
  const { id } = await loadInquiry(ctx, registerInquirySchema.parse(form), source)
  scenery.inquiryId = id
  scenery.buyer = buyer.name
  const [question] = (await inquiryById(ctx, id)).messages
  if (question) scenery.messages.set(step, question.id)
}

async function idOf(ctx: Ctx, slug: string): Promise<string> {
  const product = await productBySlug(ctx, slug)
  if (!product) throw new Error(`the story asks for ${slug}, which the catalogue does not have`)
  return product.id
}
