import { z } from 'zod'
import { currencies, type Currency } from '../../../../kernel/money.ts'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import { optionalQuantity } from '../../../../platform/http/fields.ts'
import { type FormValues, parseForm } from '../../../../platform/http/form.ts'
import type { PlantNeeds } from './estimate.ts'

export const needNames = ['people', 'kwh', 'megawatts', 'hours', 'gas', 'water', 'area'] as const

const needsForm = z
  .object({
    people: optionalQuantity,
    kwh: optionalQuantity,
    megawatts: optionalQuantity,
    hours: optionalQuantity,
    gas: optionalQuantity,
    water: optionalQuantity,
    area: optionalQuantity,
    currency: z.enum(currencies).optional().catch(undefined),
  })
  .superRefine(({ megawatts, hours, kwh }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (kwh !== undefined && (megawatts !== undefined || hours !== undefined)) refuse('kwh', 'power_once')
    else if ((megawatts === undefined) !== (hours === undefined))
      refuse(megawatts === undefined ? 'megawatts' : 'hours', 'required')
    // A month has 744 hours at most.
    if (hours !== undefined && Number(hours) > 744) refuse('hours', 'too_big')
  })

export interface Asked {
  /** Nothing was asked yet. */
  readonly blank: boolean
  readonly needs: PlantNeeds | undefined
  readonly currency: Currency
  readonly values: FormValues
  readonly errors: FieldErrors
}

/** What the address asks for: an estimate is a link that can be sent on. */
export function readNeeds(query: URLSearchParams, fallback: Currency): Asked {
  const known = new URLSearchParams(
    [...query].filter(([name]) => (needNames as readonly string[]).includes(name) || name === 'currency'),
  )
  const parsed = parseForm(needsForm, known)
  const blank = needNames.every((name) => (known.get(name) ?? '').trim() === '')
  if (!parsed.ok) return { blank, needs: undefined, currency: fallback, values: parsed.values, errors: parsed.errors }
  const { currency, ...needs } = parsed.value
  return { blank, needs, currency: currency ?? fallback, values: parsed.values, errors: {} }
}
