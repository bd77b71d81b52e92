import { z } from 'zod'
import { roles } from '../../../kernel/actor.ts'
import { locales } from '../../../kernel/locale.ts'
import { choice, requiredText } from '../../../platform/http/fields.ts'

/** As typed: blanks at the ends belong to a password. */
export const givenPassword = z.string().min(1, 'required').max(128, 'too_long')

/** NIST SP 800-63B asks for length and for nothing else; better-auth hashes up to 128 characters. */
export const newPassword = z.string().min(1, 'required').min(10, 'password_short').max(128, 'too_long')

export const email = requiredText(254)
  .transform((typed) => typed.normalize('NFKC').toLowerCase())
  .pipe(z.email('not_an_email'))

export const newAccount = z
  .object({
    email,
    name: requiredText(120),
    role: choice(roles),
    makerId: z.uuid().optional(),
    partyId: z.guid().optional(),
    locale: choice(locales).optional(),
    password: newPassword,
  })
  .refine((input) => (input.role === 'maker') === (input.makerId !== undefined), { path: ['makerId'], message: 'invalid_choice' })
  .refine((input) => (input.role === 'investor') === (input.partyId !== undefined), { path: ['role'], message: 'invalid_choice' })

export type NewAccount = z.output<typeof newAccount>

export const profile = z.object({ name: requiredText(120), locale: choice(locales) })
export type Profile = z.output<typeof profile>

export const passwordChange = z
  .object({ current: givenPassword, next: newPassword, again: givenPassword })
  .refine((input) => input.next === input.again, { path: ['again'], message: 'passwords_differ' })
