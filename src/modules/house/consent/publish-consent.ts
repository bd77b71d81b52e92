import { z } from 'zod'
import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { record } from '../../../platform/events/record.ts'
import { requiredText, text } from '../../../platform/http/fields.ts'
import { loadHouse, saveHouse } from '../../../platform/settings/house.ts'
import { allow } from '../access.ts'

const words = requiredText(8000)

/** The next text, in every language; `version` is the number that its author saw on the button. */
export const consentForm = z.object({
  version: z.coerce.number().int().min(2),
  texts: z.object({
    uz: words,
    'uz-Cyrl': text(8000).transform((typed) => typed || undefined),
    ru: words,
    'zh-Hans': words,
    en: words,
  }),
})

/** Puts a new version in force. A conflict when someone else has published that number. */
export async function publishConsent(ctx: Ctx, input: z.output<typeof consentForm>): Promise<void> {
  allow(ctx, 'consent.publish')
  await transact(ctx, async (tx) => {
    const house = await loadHouse(tx)
    if (Number(house.consentVersion) + 1 !== input.version) throw new AppError('changed_meanwhile', 'conflict')
    const by = ctx.actor.kind === 'account' ? ctx.actor.accountId : null
    const added = await tx.run(sql`
      insert into house.consent (version, texts, published_at, published_by)
      values (${input.version}, ${json(input.texts)}, ${ctx.now}, ${by}) on conflict do nothing`)
    if (added === 0) throw new AppError('changed_meanwhile', 'conflict')
    await saveHouse(tx, { ...house, consentVersion: String(input.version) })
    await record(tx, ctx, {
      type: 'consent.published',
      subject: { type: 'house', id: 'house' },
      data: { version: input.version },
    })
  })
}
