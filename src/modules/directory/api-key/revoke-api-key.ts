import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { allow } from '../policy.ts'

/** Takes a key out of use at once and for good. */
export async function revokeApiKey(ctx: Ctx, input: { keyId: string }): Promise<void> {
  allow(ctx, 'key.manage')
  await transact(ctx, async (tx) => {
    const row = await tx.maybe(sql<{ name: string }>`
      update directory.api_key set revoked_at = ${ctx.now} where id = ${input.keyId} and revoked_at is null returning name`)
    if (!row) throw new AppError('not_found', 'not_found')
    await record(tx, ctx, { type: 'key.revoked', subject: { type: 'key', id: input.keyId }, data: { name: row.name } })
  })
}
