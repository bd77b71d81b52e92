import { z } from 'zod'
import { revisionField } from '../../../../platform/http/fields.ts'

export const publishForm = z.object({
  revision: revisionField,
  shown: z.enum(['true', 'false'], 'invalid').transform((value) => value === 'true'),
})

/** The largest drawing that is read, bytes. */
const largestPlan = 5 * 1024 * 1024

const chosen = (value: unknown) => (value instanceof File && value.size > 0 ? value : undefined)

/** GeoJSON as a file or pasted; the file wins. */
export const planForm = z
  .object({
    file: z.preprocess(chosen, z.instanceof(File).optional()),
    geojson: z.string().max(largestPlan, 'too_long').default(''),
  })
  .refine(({ file }) => !file || file.size <= largestPlan, { message: 'plan_too_large', path: ['file'] })
  .refine(({ file, geojson }) => file !== undefined || geojson.trim() !== '', { message: 'plan_needed', path: ['geojson'] })

export const photoForm = z.object({ photo: z.preprocess(chosen, z.instanceof(File, { error: 'required' })) })
