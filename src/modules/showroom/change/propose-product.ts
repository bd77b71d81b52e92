import { plain } from '../../../kernel/decimal.ts'
import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { ownMaker } from '../access.ts'
import { type Facts, liveProductFacts, patchBetween, patched, productFacts, split } from './facts.ts'
import { type MakersProductInput, recordOfInput } from './record-of-input.ts'
import { openWish, saveWish, type WishOutcome } from './save-wish.ts'
import { type StandingProduct, standingProducts } from './standing.ts'
import { writeLiveProduct } from './write-live.ts'

export interface ProposeProduct {
  readonly productId: string
  /** Of the product as the form showed it. */
  readonly revision: number
  readonly input: MakersProductInput
}

export interface Proposed {
  /** Paths that went live at once. */
  readonly live: readonly string[]
  readonly outcome: WishOutcome
}

/** A maker corrects an own product: the facts of the day go live, the rest waits for staff. A conflict when it was changed since. */
export async function proposeProduct(ctx: Ctx, { productId, revision, input }: ProposeProduct): Promise<Proposed> {
  const makerId = ownMaker(ctx)
  return transact(ctx, async (tx) => {
    const there = await heldProduct(tx, makerId, productId)
    if (there.revision !== revision) throw new AppError('changed_meanwhile', 'conflict')
    const open = await openWish(tx, makerId, { kind: 'product', productId })
    const photos = (open?.after['photos'] ?? there.facts['photos'] ?? []) as readonly string[]
    return wishFor(tx, ctx, there, open, productFacts(recordOfInput(input, there.record), photos))
  })
}

/** A maker puts down the facts of the day, and nothing else. */
export async function setStock(
  ctx: Ctx,
  input: { productId: string; stock: string | undefined; leadTimeDays: number | undefined },
): Promise<void> {
  const makerId = ownMaker(ctx)
  await transact(ctx, async (tx) => {
    const there = await heldProduct(tx, makerId, input.productId)
    const stock = input.stock === undefined ? null : plain(input.stock)
    const { after } = patchBetween(there.facts, { ...there.facts, stock, leadTimeDays: input.leadTimeDays ?? null })
    await writeLiveProduct(tx, ctx, there.id, after)
  })
}

/** The own product, held until the transaction ends; of another's nothing is said, not even that it exists. */
export async function heldProduct(tx: Tx, makerId: string, productId: string): Promise<StandingProduct> {
  const there = (await standingProducts(tx, [productId], true)).get(productId)
  if (!there || there.makerId !== makerId) throw new AppError('not_found', 'not_found')
  return there
}

/** Brings a held product to `wanted`: the live part now, the rest as a wish. */
export async function wishFor(
  tx: Tx,
  ctx: Pick<Ctx, 'actor' | 'now'>,
  there: StandingProduct,
  open: Parameters<typeof saveWish>[2]['open'],
  wanted: Facts,
): Promise<Proposed> {
  const { live } = split(patchBetween(there.facts, wanted), liveProductFacts)
  await writeLiveProduct(tx, ctx, there.id, live)
  const touched = Object.keys(live).length > 0
  const base = { revision: there.revision + (touched ? 1 : 0), facts: patched(there.facts, live) }
  const outcome = await saveWish(tx, ctx, {
    makerId: there.makerId,
    subject: { kind: 'product', productId: there.id },
    open,
    base,
    wanted,
  })
  return { live: Object.keys(live), outcome }
}
