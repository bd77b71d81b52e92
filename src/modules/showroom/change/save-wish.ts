import { newId } from '../../../kernel/id.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { changeProposed, changeWithdrawn } from './change.events.ts'
import { type Facts, type Patch, patchBetween } from './facts.ts'

/** A wish that is not decided for good: what it holds so far. */
export interface OpenWish extends Patch {
  readonly id: string
  readonly revision: number
}

export type WishSubject =
  | { readonly kind: 'product'; readonly productId: string }
  | { readonly kind: 'new'; readonly changeId: string | undefined }
  | { readonly kind: 'profile' }

/** The open wish about a subject, held until the transaction ends. Whoever takes it holds its product or maker already. */
export function openWish(tx: Tx, makerId: string, subject: WishSubject): Promise<OpenWish | undefined> {
  const which =
    subject.kind === 'product'
      ? sql`product_id = ${subject.productId}`
      : subject.kind === 'profile'
        ? sql`subject = 'maker'`
        : sql`id = ${subject.changeId ?? null}::uuid and subject = 'product' and product_id is null`
  return tx.maybe(sql<OpenWish>`
    select id, before, after, revision from showroom.change_request
    where maker_id = ${makerId} and state in ('proposed', 'returned') and ${which} for update`)
}

export interface Wish {
  readonly makerId: string
  readonly subject: WishSubject
  readonly open: OpenWish | undefined
  readonly base: { readonly revision: number | null; readonly facts: Facts }
  /** All facts as they should become. */
  readonly wanted: Facts
}

export type WishOutcome = { readonly came: 'proposed'; readonly id: string } | { readonly came: 'withdrawn' | 'nothing' }

/** Proposes what differs from the catalogue; where nothing differs any more, an open wish is withdrawn. */
export async function saveWish(tx: Tx, ctx: Pick<Ctx, 'actor' | 'now'>, wish: Wish): Promise<WishOutcome> {
  const { makerId, subject, open, base } = wish
  const patch = patchBetween(base.facts, wish.wanted)
  const fields = Object.keys(patch.after)
  const productId = subject.kind === 'product' ? subject.productId : null
  if (fields.length === 0) {
    if (!open) return { came: 'nothing' }
    await tx.run(sql`update showroom.change_request set state = 'withdrawn', revision = revision + 1 where id = ${open.id}`)
    await record(tx, ctx, changeWithdrawn(open.id, { makerId, productId }))
    return { came: 'withdrawn' }
  }
  const id = open?.id ?? newId()
  const who = proposer(ctx)
  if (open) {
    await tx.run(sql`
      update showroom.change_request set state = 'proposed', before = ${json(patch.before)}, after = ${json(patch.after)},
        base_revision = ${base.revision}, proposed_by = ${who.id}, proposed_by_name = ${who.name}, proposed_at = ${ctx.now},
        revision = revision + 1
      where id = ${id}`)
  } else {
    await tx.run(sql`
      insert into showroom.change_request (id, maker_id, subject, product_id, state, before, after, base_revision, proposed_by,
        proposed_by_name, proposed_at, created_at)
      values (${id}, ${makerId}, ${subject.kind === 'profile' ? 'maker' : 'product'}, ${productId}, 'proposed', ${json(patch.before)},
        ${json(patch.after)}, ${base.revision}, ${who.id}, ${who.name}, ${ctx.now}, ${ctx.now})`)
  }
  await record(tx, ctx, changeProposed(id, { makerId, productId, fields }))
  return { came: 'proposed', id }
}

/** Who wishes, as the row keeps it. */
export function proposer({ actor }: Pick<Ctx, 'actor'>): { id: string; name: string } {
  return actor.kind === 'account' ? { id: actor.accountId, name: actor.name } : { id: actor.kind, name: '' }
}
