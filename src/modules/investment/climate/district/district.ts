import { z } from 'zod'
import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import { localizedName, optionalInteger, requiredText, text } from '../../../../platform/http/fields.ts'

/** A district or city of the region. Its names stand in the directory, as those of every place. */
export interface District {
  readonly slug: string
  /** Of the statistical office. */
  readonly code: string
  readonly names: LocalizedText
  readonly country: string
  readonly position: number
  /** Its tile on the schematic map: column to the east, row to the south. */
  readonly tile: readonly [number, number] | null
}

export const districtInput = z
  .object({
    slug: text(60).pipe(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')),
    code: requiredText(20).refine((code) => /^[0-9A-Za-z.-]+$/.test(code), 'invalid'),
    names: localizedName(120),
    country: text(2).pipe(z.string().regex(/^[A-Z]{2}$/, 'invalid')),
    position: optionalInteger(0, 10_000),
    tileColumn: optionalInteger(0, 40),
    tileRow: optionalInteger(0, 40),
  })
  .refine(({ tileColumn, tileRow }) => (tileColumn === undefined) === (tileRow === undefined), {
    path: ['tileRow'],
    message: 'required',
  })

export type DistrictInput = z.output<typeof districtInput>
