import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, today } from '../../../platform/context.ts'

/** Refuses a day in the future, or before `first` with `code`, at its field. */
export function requireDay(
  ctx: Ctx,
  field: string,
  day: Temporal.PlainDate,
  earliest?: { readonly day: Temporal.PlainDate; readonly code: string },
): void {
  const code =
    Temporal.PlainDate.compare(day, today(ctx)) > 0
      ? 'in_the_future'
      : earliest && Temporal.PlainDate.compare(day, earliest.day) < 0
        ? earliest.code
        : undefined
  if (code) throw new AppError('check_fields', 'invalid', { fields: { [field]: { code } } })
}
