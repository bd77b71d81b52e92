import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { ownMaker } from '../access.ts'
import { patched, productFacts, recordOfFacts } from './facts.ts'
import { type MakersProductInput, recordOfInput } from './record-of-input.ts'
import { openWish, saveWish, type WishOutcome } from './save-wish.ts'

export interface ProposeNew {
  /** Of the wish that is mended; absent for a first one. */
  readonly mends?: { readonly changeId: string; readonly revision: number }
  readonly input: MakersProductInput
}

/** A maker wants a product taken into the catalogue, or mends such a wish as it stood at `revision`. */
export async function proposeNew(ctx: Ctx, { mends, input }: ProposeNew): Promise<WishOutcome> {
  const makerId = ownMaker(ctx)
  return transact(ctx, async (tx) => {
    const open = await openWish(tx, makerId, { kind: 'new', changeId: mends?.changeId })
    if (mends && !open) throw new AppError('not_found', 'not_found')
    if (mends && open?.revision !== mends.revision) throw new AppError('changed_meanwhile', 'conflict')
    const before = open ? recordOfFacts(patched({}, open.after)) : undefined
    const wanted = productFacts(recordOfInput(input, before?.record), before?.photos ?? [])
    return saveWish(tx, ctx, {
      makerId,
      subject: { kind: 'new', changeId: open?.id },
      open,
      base: { revision: null, facts: {} },
      wanted,
    })
  })
}
