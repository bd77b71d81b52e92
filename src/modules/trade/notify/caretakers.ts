import type { Ctx } from '../../../platform/context.ts'
import { accountById, activeAccounts, type Account } from '../../directory/index.ts'

/** Who of the house hears of an inquiry: its owner, or everyone while nobody has taken it. */
export async function caretakers(ctx: Ctx, inquiry: { readonly ownerId: string | null }): Promise<readonly Account[]> {
  const owner = inquiry.ownerId ? await accountById(ctx.db, inquiry.ownerId) : undefined
  return owner && !owner.disabledAt ? [owner] : activeAccounts(ctx.db, ['staff', 'admin'])
}
