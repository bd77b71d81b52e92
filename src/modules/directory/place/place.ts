import { z } from 'zod'
import type { LocalizedText } from '../../../kernel/localized-text.ts'

/** A town or district. `locode` is its UN/LOCODE (five letters, no blank), `country` ISO 3166-1 alpha-2. */
export interface Place {
  readonly slug: string
  readonly names: LocalizedText
  readonly locode: string | null
  readonly country: string
}

const name = z.string().trim().min(1).max(120)

export const newPlace = z.object({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  names: z.object({ uz: name, 'uz-Cyrl': name.optional(), ru: name, 'zh-Hans': name, en: name }),
  locode: z
    .string()
    .regex(/^[A-Z]{2}[A-Z2-9]{3}$/)
    .optional(),
  country: z.string().regex(/^[A-Z]{2}$/),
})

export type NewPlace = z.output<typeof newPlace>
