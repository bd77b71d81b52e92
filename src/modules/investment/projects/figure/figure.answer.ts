import { z } from 'zod'
import { amountText, currencies } from '../../../../kernel/money.ts'
import { out } from '../../../../platform/api/fields.ts'
import { capacityUnits } from './capacity-units.ts'
import { type Figure, figureKinds, isCapacity, isJobs, isMoney } from './figure.ts'

export const figureAnswer = z
  .object({
    id: out.id,
    kind: z.enum(figureKinds),
    year: z.number().int().nullable(),
    currency: z.enum(currencies).nullable(),
    amount: out.money.nullable(),
    jobs: z.number().int().nullable(),
    quantity: out.decimal.nullable(),
    unit: z.enum(capacityUnits).nullable(),
    perYear: z.boolean().nullable(),
    asOf: out.day,
    source: z.string(),
    replaces: out.id.nullable(),
    replaced: z.boolean().describe('Whether a later row corrects it: then it does not count'),
    recordedAt: out.instant,
  })
  .meta({ id: 'ProjectFigure' })

export function answerFigure(figure: Figure): z.input<typeof figureAnswer> {
  const { id, kind, asOf, source, replaces, replaced, recordedAt } = figure
  const money = isMoney(figure) ? figure : undefined
  const capacity = isCapacity(figure) ? figure : undefined
  return {
    id,
    kind,
    year: money?.year ?? null,
    currency: money?.currency ?? null,
    amount: money ? amountText({ minor: money.amountMinor, currency: money.currency }) : null,
    jobs: isJobs(figure) ? figure.jobs : null,
    quantity: capacity?.quantity ?? null,
    unit: capacity?.unit ?? null,
    perYear: capacity?.perYear ?? null,
    asOf: String(asOf),
    source,
    replaces,
    replaced,
    recordedAt: String(recordedAt),
  }
}
