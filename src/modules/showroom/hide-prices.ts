import { type Ctx, transact } from '../../platform/context.ts'
import { record } from '../../platform/events/record.ts'
import { loadHouse, saveHouse } from '../../platform/settings/house.ts'
import { allow } from './access.ts'
import { pricesHidden } from './events.ts'

/** Hides the prices of all goods from buyers ("on request"), or shows again those that are not hidden one by one. */
export async function hidePrices(ctx: Ctx, hidden: boolean): Promise<void> {
  allow(ctx, 'prices.hide')
  await transact(ctx, async (tx) => {
    const house = await loadHouse(tx)
    if (house.pricesHidden === hidden) return
    await saveHouse(tx, { ...house, pricesHidden: hidden })
    await record(tx, ctx, pricesHidden('house', { hidden }))
  })
}
