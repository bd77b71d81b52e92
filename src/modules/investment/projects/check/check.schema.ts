import { z } from 'zod'
import { currencies } from '../../../../kernel/money.ts'
import {
  choice,
  optionalChoice,
  optionalDate,
  optionalInteger,
  optionalUnitPrice,
  text,
} from '../../../../platform/http/fields.ts'
import { optionalId } from '../project/project.schema.ts'

export const checkOutcomes = ['clear', 'doubts', 'against'] as const
export type CheckOutcome = (typeof checkOutcomes)[number]

/** What was found out about a partner. Turnover needs its year; `checkedOn` is today if left out. */
export const addCheckSchema = z
  .object({
    partyId: optionalId.default(null),
    partnerName: text(300),
    country: z.string('required').regex(/^[A-Z]{2}$/, 'required'),
    registryNumber: text(60),
    turnover: optionalUnitPrice,
    turnoverCurrency: optionalChoice(currencies),
    turnoverYear: optionalInteger(1990, 2100),
    outcome: choice(checkOutcomes),
    notes: text(4000),
    checkedOn: optionalDate,
  })
  .superRefine((check, context) => {
    const issue = (path: string) => context.addIssue({ code: 'custom', message: 'required', path: [path] })
    if (!check.partyId && !check.partnerName) issue('partnerName')
    if (check.turnover !== undefined && check.turnoverYear === undefined) issue('turnoverYear')
    if (check.turnover !== undefined && check.turnoverCurrency === undefined) issue('turnoverCurrency')
  })
export type AddCheck = z.output<typeof addCheckSchema> & { readonly projectId: string }
