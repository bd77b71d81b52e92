import { z } from 'zod'
import { AppError } from '../../../kernel/errors.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { record } from '../../../platform/events/record.ts'
import { json, sql } from '../../../platform/database/sql.ts'
import { localizedText, optionalInteger, text } from '../../../platform/http/fields.ts'
import { allow } from '../access.ts'
import type { EscalationStep } from './escalation.ts'
import { requireOwner } from './make-commitment.ts'

export interface EscalationLevel extends EscalationStep {
  readonly post: LocalizedText
  readonly accountId: string | null
}

/** The levels that a promise climbs, from the first above its owner. */
export function escalationLevels(db: Reader): Promise<EscalationLevel[]> {
  return db.rows(sql<EscalationLevel>`
    select level, after_days as "afterDays", post, account_id as "accountId" from investment.escalation_step order by level`)
}

export const escalationSchema = z.object({
  steps: z
    .array(z.object({ afterDays: optionalInteger(1, 3650), post: localizedText(120), accountId: text(100) }))
    .max(9, 'too_big')
    // A row without days is an empty one of the form.
    .transform((steps) => steps.filter(({ afterDays }) => afterDays !== undefined)),
})
export type SetEscalation = z.output<typeof escalationSchema>

/** Sets the whole schedule; each level must come later than the one before: `days_must_rise` on its `afterDays`. */
export async function setEscalation(ctx: Ctx, { steps }: SetEscalation): Promise<void> {
  allow(ctx, 'investment.set')
  const fields = Object.fromEntries(
    steps.flatMap(({ afterDays, post }, index) => [
      ...(index > 0 && afterDays! <= steps[index - 1]!.afterDays!
        ? [[`steps.${index}.afterDays`, { code: 'days_must_rise' }]]
        : []),
      ...(Object.keys(post).length === 0 ? [[`steps.${index}.post.${ctx.locale}`, { code: 'name_in_one_language' }]] : []),
    ]),
  )
  if (Object.keys(fields).length > 0) throw new AppError('check_fields', 'invalid', { fields })
  await transact(ctx, async (tx) => {
    await tx.run(sql`lock table investment.escalation_step in exclusive mode`)
    await tx.run(sql`delete from investment.escalation_step`)
    for (const [index, step] of steps.entries()) {
      await requireOwner(tx, step.accountId || undefined)
      await tx.run(sql`
        insert into investment.escalation_step (level, after_days, post, account_id)
        values (${index + 1}, ${step.afterDays}, ${json(step.post)}, ${step.accountId || null})`)
    }
    await record(tx, ctx, {
      type: 'escalation.set',
      subject: { type: 'house', id: 'escalation' },
      data: { steps: steps.map(({ afterDays }) => afterDays) },
    })
  })
}
