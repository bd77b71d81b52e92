import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../policy.ts'
import { newSecret } from './api-key.ts'
import type { NewApiKey } from './api-key.schema.ts'

/** Makes a key and gives it away, this once; only its digest is stored. `check_fields` when the maker is none. */
export async function createApiKey(ctx: Ctx, input: NewApiKey): Promise<{ id: string; secret: string }> {
  allow(ctx, 'key.manage')
  const { secret, digest, hint } = newSecret()
  const id = newId()
  const expiresAt = input.days === undefined ? null : ctx.now.add({ hours: 24 * input.days })
  const { actor } = ctx
  const createdBy = actor.kind === 'account' || actor.kind === 'system' ? actor.name : ''
  return transact(ctx, async (tx) => {
    if (input.makerId && !(await tx.maybe(sql`select 1 from showroom.maker where id = ${input.makerId}`))) {
      throw new AppError('check_fields', 'invalid', { fields: { makerId: { code: 'invalid_choice' } } })
    }
    await tx.run(sql`
      insert into directory.api_key (id, name, digest, hint, scopes, maker_id, created_by, created_at, expires_at)
      values (${id}, ${input.name}, ${digest}, ${hint}, ${input.scopes}, ${input.makerId ?? null}, ${createdBy}, ${ctx.now}, ${expiresAt})`)
    await record(tx, ctx, { type: 'key.created', subject: { type: 'key', id }, data: { name: input.name, scopes: input.scopes } })
    return { id, secret }
  })
}
