import { createHash } from 'node:crypto'
import { AppError } from '../../../kernel/errors.ts'
import { type Ctx, today } from '../../../platform/context.ts'

interface StrangerForm {
  readonly website: string
  readonly consentVersion: string
}

/**
 * What every form of a stranger must pass: no machine fell into the trap, and what was agreed to is what stands today.
 * Errors: `looks_automatic`; on `consent` `consent_changed`.
 */
export function checkStranger(ctx: Pick<Ctx, 'house'>, { website, consentVersion }: StrangerForm): void {
  if (website !== '') throw new AppError('looks_automatic', 'invalid')
  if (consentVersion !== ctx.house.consentVersion)
    throw new AppError('check_fields', 'invalid', { fields: { consent: { code: 'consent_changed' } } })
}

/** The same words about the same thing on the same day are the same form: a double tap, a reload. */
export function formKey(ctx: Pick<Ctx, 'now' | 'house'>, about: string, form: object): string {
  return createHash('sha256')
    .update(JSON.stringify([about, String(today(ctx)), form]))
    .digest('hex')
}

/** Many telephones share one address of their network, so that the limit is a loose one. */
export const formsPerHour = 20
