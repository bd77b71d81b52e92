import { type Ctx, transact } from '../../../platform/context.ts'
import { type DomainEvent, recordMany } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { changeReturned, changesDecided } from './change.events.ts'
import { type Choice, type HeldWish, holdWishes, type Refused, staleness } from './held-wishes.ts'
import { settle } from './settle.ts'

export interface Returned {
  readonly returned: readonly string[]
  readonly refused: readonly Refused[]
}

/** Gives wishes back to their makers with one reason, to be mended; those that are stale are named and left alone. */
export async function returnChanges(ctx: Ctx, choices: readonly Choice[], reason: string): Promise<Returned> {
  allow(ctx, 'change.review')
  return transact(ctx, async (tx) => {
    const { wishes } = await holdWishes(
      tx,
      choices.map(({ id }) => id),
    )
    const refused = choices.flatMap((choice) => {
      const code = staleness(wishes.get(choice.id), choice)
      return code ? [{ id: choice.id, code }] : []
    })
    const fitting: HeldWish[] = choices
      .filter(({ id }) => !refused.some((each) => each.id === id))
      .map(({ id }) => wishes.get(id)!)
    await settle(
      tx,
      ctx,
      fitting.map(({ id }) => id),
      'returned',
      reason,
    )
    const events: DomainEvent[] = fitting.map(({ id, makerId, productId, after }) =>
      changeReturned(id, { makerId, productId, fields: Object.keys(after) }),
    )
    for (const [makerId, own] of Map.groupBy(fitting, (wish) => wish.makerId)) {
      events.push(changesDecided(makerId, { accepted: [], returned: own.map(({ id }) => id) }))
    }
    if (events.length > 0) await recordMany(tx, ctx, events)
    return { returned: fitting.map(({ id }) => id), refused }
  })
}
