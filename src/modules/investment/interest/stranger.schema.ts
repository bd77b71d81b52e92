import { z } from 'zod'
import { optionalEmail, optionalPhone, requiredText, text, ticked } from '../../../platform/http/fields.ts'

/** Who writes to us without an account. `website` is a trap for machines. */
export const strangerFields = {
  name: requiredText(120),
  company: text(200),
  email: optionalEmail,
  phone: optionalPhone,
  wechat: text(60),
  consent: ticked,
  consentVersion: text(10),
  website: z.string().default(''),
}

const given = (value: unknown) => typeof value === 'string' && value.trim() !== ''

/** At least one way to answer; asked also when another field is wrong, so that everything is heard at once. */
export const withSomeContact = <S extends z.ZodObject>(schema: S) =>
  schema.refine(
    (form: { readonly email?: unknown; readonly phone?: unknown; readonly wechat?: unknown }) =>
      given(form.email) || given(form.phone) || given(form.wechat),
    { path: ['email'], error: 'some_contact', when: () => true },
  )
