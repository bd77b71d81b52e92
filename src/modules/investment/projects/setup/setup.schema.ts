import { z } from 'zod'
import { currencies } from '../../../../kernel/money.ts'
import { checkbox, choice, localizedName, optionalInteger, requiredText, unitPrice } from '../../../../platform/http/fields.ts'
import { optionalId } from '../project/project.schema.ts'

const whole = (minimum: number, maximum: number) =>
  optionalInteger(minimum, maximum)
    .refine((value) => value !== undefined, 'required')
    .transform((value) => value!)

/** A sector by its own code; saved again, it is changed. */
export const saveSectorSchema = z.object({
  code: requiredText(40).pipe(z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'sector_code')),
  names: localizedName(100),
  position: optionalInteger(0, 10_000),
  archived: checkbox,
})
export type SaveSector = z.output<typeof saveSectorSchema>

/** A post and the planned investment from which on it must answer; `from` empty means from the first unit of money. */
export const savePostSchema = z.object({
  id: optionalId.default(null),
  names: localizedName(200),
  from: z.union([z.literal('').transform(() => '0'), z.literal('0'), unitPrice]),
  currency: choice(currencies),
  rank: whole(1, 100),
})
export type SavePost = z.output<typeof savePostSchema>

export const setOfficerSchema = z.object({ accountId: requiredText(100), postId: optionalId })
export type SetOfficer = z.output<typeof setOfficerSchema>

export const setLimitSchema = z.object({ stage: requiredText(20), days: optionalInteger(1, 3650) })
export type SetLimit = z.output<typeof setLimitSchema>
