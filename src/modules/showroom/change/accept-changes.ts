import { type Ctx, transact } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import { type DomainEvent, recordMany } from '../../../platform/events/record.ts'
import { allow } from '../access.ts'
import { changeAccepted, changesDecided } from './change.events.ts'
import { conflictsOf, patched, recordOfFacts } from './facts.ts'
import { type Choice, type Held, type HeldWish, holdWishes, type Refused, staleness } from './held-wishes.ts'
import { settle } from './settle.ts'
import { takenSkus } from './taken-skus.ts'
import { writeProfiles, writeWished } from './write-wished.ts'

export interface Accepted {
  readonly accepted: readonly string[]
  readonly refused: readonly Refused[]
}

/**
 * Takes wishes into the catalogue, many in one press. A wish that is stale, whose article another product has, or that
 * conflicts in a way that was not shown, is left as it is and named with its reason; the others are written together.
 */
export async function acceptChanges(ctx: Ctx, choices: readonly Choice[]): Promise<Accepted> {
  allow(ctx, 'change.review')
  return transact(ctx, async (tx) => {
    const held = await holdWishes(
      tx,
      choices.map(({ id }) => id),
    )
    const judge = refusalOf(held, await takenSkus(tx, [...held.wishes.values()]))
    const refused: Refused[] = []
    const fitting: HeldWish[] = []
    for (const choice of choices) {
      const code = judge(choice)
      if (code) refused.push({ id: choice.id, code })
      else fitting.push(held.wishes.get(choice.id)!)
    }
    await write(tx, ctx, fitting, held)
    return { accepted: fitting.map(({ id }) => id), refused }
  })
}

function refusalOf({ wishes, products, makers }: Held, skuTaken: (wish: HeldWish) => boolean) {
  return (choice: Choice): string | undefined => {
    const wish = wishes.get(choice.id)
    const stale = staleness(wish, choice)
    if (stale || !wish) return stale
    const there = wish.subject === 'maker' ? makers.get(wish.makerId) : products.get(wish.productId ?? '')
    if (there && conflictsOf(wish, there.facts).length > 0 && choice.subjectRevision !== there.revision)
      return 'changed_meanwhile'
    if (wish.subject === 'maker') return undefined
    const { price, currency } = recordOfFacts(patched(there?.facts ?? {}, wish.after)).record
    if ((price === null) !== (currency === null)) return 'changed_meanwhile'
    return skuTaken(wish) ? 'sku_taken' : undefined
  }
}

async function write(tx: Tx, ctx: Ctx, wishes: readonly HeldWish[], held: Held): Promise<void> {
  if (wishes.length === 0) return
  const events: DomainEvent[] = []
  for (const [makerId, own] of Map.groupBy(wishes, (wish) => wish.makerId)) {
    const written = await writeWished(
      tx,
      makerId,
      own.filter(({ subject }) => subject === 'product'),
      held,
    )
    events.push(
      ...written.events,
      ...(await writeProfiles(
        tx,
        ctx,
        own.filter(({ subject }) => subject === 'maker'),
        held,
      )),
    )
    for (const { id, after } of own)
      events.push(changeAccepted(id, { makerId, productId: written.ids.get(id) ?? null, fields: Object.keys(after) }))
    events.push(changesDecided(makerId, { accepted: own.map(({ id }) => id), returned: [] }))
    for (const [id, productId] of written.ids)
      await tx.run(sql`update showroom.change_request set product_id = ${productId} where id = ${id}`)
  }
  await settle(
    tx,
    ctx,
    wishes.map(({ id }) => id),
    'accepted',
  )
  await recordMany(tx, ctx, events)
}
