import { z } from 'zod'
import { plain } from '../../../kernel/decimal.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { out } from '../../../platform/api/fields.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { type Claim, claimKinds, type Plot, plotStates } from './plot.ts'

/** A plot as everybody may read it: whether it is to be had, not who has it. */
export const plotAnswer = z
  .object({
    id: out.id,
    siteId: out.id,
    number: z.string(),
    areaHa: out.decimal.nullable().describe('As stated'),
    shapeHa: out.decimal.nullable().describe('As its outline measures'),
    shape: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) }).nullable(),
    state: z.enum(plotStates),
    until: out.instant.nullable().describe('The end of the hold or lease that it is under'),
    note: z.string(),
    revision: z.number().int(),
  })
  .meta({ id: 'Plot' })

export function answerPlot(plot: Plot, locale: Locale): z.input<typeof plotAnswer> {
  const { id, siteId, number, areaHa, shapeHa, shape, state, until, note, revision } = plot
  return {
    id,
    siteId,
    number,
    areaHa: areaHa === null ? null : plain(areaHa),
    shapeHa: shapeHa === null ? null : plain(shapeHa),
    shape: shape && { type: shape.type, coordinates: [...shape.coordinates] },
    state,
    until: until === null ? null : String(until),
    note: wordsFor(note, locale),
    revision,
  }
}

/** A hold or lease, for those who read all of investment. */
export const claimAnswer = z
  .object({
    id: out.id,
    plotId: out.id,
    kind: z.enum(claimKinds),
    projectId: out.id,
    from: out.instant.nullable(),
    until: out.instant.nullable(),
    current: z.boolean(),
    basis: z.string(),
    note: z.string(),
    madeAt: out.instant,
    releasedAt: out.instant.nullable(),
    releaseReason: z.string(),
  })
  .meta({ id: 'PlotClaim' })

export function answerClaim({ from, until, madeAt, releasedAt, madeBy: _, ...claim }: Claim): z.input<typeof claimAnswer> {
  const text = (at: Temporal.Instant | null) => (at === null ? null : String(at))
  return { ...claim, from: text(from), until: text(until), madeAt: String(madeAt), releasedAt: text(releasedAt) }
}
