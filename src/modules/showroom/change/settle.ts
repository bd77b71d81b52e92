import type { Ctx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'

/** Puts down who decided about held wishes, and how. */
export async function settle(
  tx: Tx,
  { actor, now }: Pick<Ctx, 'actor' | 'now'>,
  ids: readonly string[],
  state: 'accepted' | 'returned',
  reason?: string,
): Promise<void> {
  const who = actor.kind === 'account' ? { id: actor.accountId, name: actor.name } : { id: actor.kind, name: '' }
  await tx.run(sql`
    update showroom.change_request set state = ${state}, reason = coalesce(${reason ?? null}::text, reason), decided_by = ${who.id},
      decided_by_name = ${who.name}, decided_at = ${now}, revision = revision + 1
    where id = any(${ids}::uuid[]) and state = 'proposed'`)
}
