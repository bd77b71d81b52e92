import { z } from 'zod'

/** RFC 9457, with the fields that are wrong. */
export const problemSchema = z
  .object({
    type: z.string().describe('Address of the kind of problem'),
    title: z.string().describe('What went wrong, in the reader’s language'),
    status: z.number().int(),
    code: z.string().describe('The same in every language'),
    errors: z
      .array(z.object({ field: z.string().describe('Path, such as lines.0.quantity'), code: z.string(), message: z.string() }))
      .optional(),
  })
  .meta({ id: 'Problem' })
