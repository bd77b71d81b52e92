import { z } from 'zod'
import { currencies } from '../../../../kernel/money.ts'
import { choice, normaliseDecimal, optionalDate, optionalInteger, text } from '../../../../platform/http/fields.ts'
import { optionalId } from '../project/project.schema.ts'
import { capacityUnits } from './capacity-units.ts'

const decimalOf = (places: number) =>
  z
    .string('required')
    .transform(normaliseDecimal)
    .refine((value) => value !== '', 'required')
    .refine((value) => value === '' || /^\d{1,14}(\.\d+)?$/.test(value), 'not_a_number')
    .refine((value) => (value.split('.')[1] ?? '').length <= places, 'too_many_places')

const whole = (minimum: number, maximum: number) =>
  optionalInteger(minimum, maximum)
    .refine((value) => value !== undefined, 'required')
    .transform((value) => value!)

const common = { asOf: optionalDate, source: text(500), replaces: optionalId.default(null) }

const money = <const Kind extends 'money_planned' | 'money_paid'>(kind: Kind) =>
  z.object({
    ...common,
    kind: z.literal(kind),
    year: whole(1990, 2100),
    amount: decimalOf(2),
    currency: choice(currencies),
  })

const jobs = <const Kind extends 'jobs_planned' | 'jobs_filled'>(kind: Kind) =>
  z.object({ ...common, kind: z.literal(kind), jobs: whole(0, 1_000_000) })

const capacity = <const Kind extends 'capacity_planned' | 'capacity_reached'>(kind: Kind) =>
  z.object({
    ...common,
    kind: z.literal(kind),
    quantity: decimalOf(3),
    unit: choice(capacityUnits),
    perYear: z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false),
  })

/** A figure as a form or a program states it. `asOf` is today if left out; a correction names what it `replaces`. */
export const addFigureSchema = z.discriminatedUnion('kind', [
  money('money_planned'),
  money('money_paid'),
  jobs('jobs_planned'),
  jobs('jobs_filled'),
  capacity('capacity_planned'),
  capacity('capacity_reached'),
])
export type AddFigure = z.output<typeof addFigureSchema> & { readonly projectId: string }
