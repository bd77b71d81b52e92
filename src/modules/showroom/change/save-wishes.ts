import { newId } from '../../../kernel/id.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { recordMany } from '../../../platform/events/record.ts'
import { changeProposed, productCorrected } from './change.events.ts'
import type { Facts, Patch } from './facts.ts'
import { proposer } from './save-wish.ts'

/** One row of a table as a wish: about a product or, without one, about a new product. */
export interface TableWish extends Patch {
  /** Of the open wish that it takes the place of. */
  readonly id?: string | undefined
  readonly productId: string | null
  readonly baseRevision: number | null
}

/** Proposes many wishes of one maker, whatever their number in a few statements. */
export async function saveWishes(
  tx: Tx,
  ctx: Pick<Ctx, 'actor' | 'now'>,
  makerId: string,
  wishes: readonly TableWish[],
): Promise<void> {
  if (wishes.length === 0) return
  const who = proposer(ctx)
  const given = wishes.map((wish) => ({ ...wish, id: wish.id ?? newId(), there: wish.id !== undefined }))
  const rows = json(
    given.map(({ id, there, productId, before, after, baseRevision }) => ({
      id,
      there,
      product_id: productId,
      before,
      after,
      base_revision: baseRevision,
    })),
  )
  const types = sql`id uuid, there boolean, product_id uuid, before jsonb, after jsonb, base_revision int`
  await tx.run(sql`
    update showroom.change_request r set state = 'proposed', before = given.before, after = given.after, base_revision = given.base_revision,
      proposed_by = ${who.id}, proposed_by_name = ${who.name}, proposed_at = ${ctx.now}, revision = r.revision + 1
    from jsonb_to_recordset(${rows}::jsonb) as given (${types}) where given.there and r.id = given.id and r.maker_id = ${makerId}`)
  await tx.run(sql`
    insert into showroom.change_request (id, maker_id, subject, product_id, state, before, after, base_revision, proposed_by, proposed_by_name,
      proposed_at, created_at)
    select id, ${makerId}::uuid, 'product', product_id, 'proposed', before, after, base_revision, ${who.id}::text, ${who.name}::text,
      ${ctx.now}::timestamptz, ${ctx.now}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as given (${types}) where not there`)
  await recordMany(
    tx,
    ctx,
    given.map(({ id, productId, after }) => changeProposed(id, { makerId, productId, fields: Object.keys(after) })),
  )
}

/** The facts of the day of many products, at once. */
export async function writeLiveGoods(
  tx: Tx,
  ctx: Pick<Ctx, 'actor' | 'now'>,
  goods: readonly { readonly id: string; readonly live: Facts }[],
): Promise<void> {
  const touched = goods.filter(({ live }) => Object.keys(live).length > 0)
  if (touched.length === 0) return
  const rows = json(
    touched.map(({ id, live }) => ({
      id,
      has_stock: 'stock' in live,
      stock: live['stock'] ?? null,
      has_lead: 'leadTimeDays' in live,
      lead: live['leadTimeDays'] ?? null,
    })),
  )
  await tx.run(sql`
    update showroom.product p set stock = case when has_stock then given.stock else p.stock end,
      lead_time_days = case when has_lead then given.lead else p.lead_time_days end, revision = p.revision + 1, updated_at = now()
    from jsonb_to_recordset(${rows}::jsonb) as given (id uuid, has_stock boolean, stock numeric, has_lead boolean, lead int)
    where p.id = given.id`)
  await recordMany(
    tx,
    ctx,
    touched.map(({ id, live }) => productCorrected(id, { fields: Object.keys(live) })),
  )
}
