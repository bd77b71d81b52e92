import { z } from 'zod'
import { locales } from '../../../kernel/locale.ts'
import { checkbox, choice, requiredText, text } from '../../../platform/http/fields.ts'

/** Free text, or a phrase with what is filled in; `params.{name}` come as they were typed. */
export const postMessageSchema = z
  .object({
    body: text(4000),
    phrase: text(60),
    params: z.record(z.string(), text(200)).default({}),
    internal: checkbox,
  })
  .refine((form) => form.body !== '' || form.phrase !== '', { path: ['body'], error: 'required' })
export type PostMessage = z.output<typeof postMessageSchema> & { readonly inquiryId: string }

export const translateMessageSchema = z.object({ lang: choice(locales), body: requiredText(8000) })
export type TranslateMessage = z.output<typeof translateMessageSchema> & { readonly messageId: string }
