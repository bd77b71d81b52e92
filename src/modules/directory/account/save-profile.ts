import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { signedIn } from '../session/signed-in.ts'
import { accountEvent } from './account.events.ts'
import type { Profile } from './account.schema.ts'

/** Stores one's own name and the language that mail comes in. */
export async function saveProfile(ctx: Ctx, input: Profile): Promise<void> {
  const { accountId, role } = signedIn(ctx)
  await transact(ctx, async (tx) => {
    const saved = await tx.run(sql`
      update directory.account set name = ${input.name}, locale = ${input.locale} where id = ${accountId}`)
    if (saved === 0) throw new AppError('not_found', 'not_found')
    await tx.run(sql`
      update auth."user" set "name" = ${input.name}, "updatedAt" = ${ctx.now} where "id" = ${accountId}`)
    // The trail is for ever, an investor's name is not.
    const told = role === 'investor' ? {} : { name: input.name }
    await record(tx, ctx, accountEvent('account.renamed', accountId, { ...told, locale: input.locale }))
  })
}
