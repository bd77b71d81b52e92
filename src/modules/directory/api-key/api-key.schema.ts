import { z } from 'zod'
import { makerScopes, scopes } from '../../../kernel/scope.ts'
import { optionalInteger, requiredText } from '../../../platform/http/fields.ts'

const several = (value: unknown) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value])

/** A new key, as a form or the command line gives it. A maker's key bears the scopes of a maker alone. */
export const newApiKey = z
  .object({
    name: requiredText(120),
    scopes: z.preprocess(
      several,
      z
        .array(z.enum(scopes, 'invalid_choice'))
        .min(1, 'choose_scopes')
        .transform((list) => [...new Set(list)]),
    ),
    makerId: z.preprocess((value) => value || undefined, z.guid('invalid_choice').optional()),
    /** After how many days it runs out; never when left out. */
    days: optionalInteger(1, 3650),
  })
  .refine((input) => input.makerId === undefined || input.scopes.every((scope) => makerScopes.includes(scope)), {
    path: ['scopes'],
    message: 'scopes_of_makers',
  })

export type NewApiKey = z.output<typeof newApiKey>
