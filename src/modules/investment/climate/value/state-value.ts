import { AppError, type FieldErrors } from '../../../../kernel/errors.ts'
import { type Ctx, transact } from '../../../../platform/context.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { sql } from '../../../../platform/database/sql.ts'
import { record } from '../../../../platform/events/record.ts'
import { allow } from '../../access.ts'
import { valueStated, valueWithdrawn } from '../climate.events.ts'
import type { Indicator } from '../indicator/indicator.ts'
import { indicatorCalled } from '../indicator/indicator.queries.ts'
import type { ValueInput } from './value.ts'
import { appendValue, lastOfChain } from './write-value.ts'

const refused = (fields: FieldErrors) => new AppError('check_fields', 'invalid', { fields })

/** What a value must have for its indicator, by field. */
export function faultsOf(indicator: Pick<Indicator, 'kind'>, value: Pick<ValueInput, 'number' | 'texts'>): FieldErrors {
  if (indicator.kind === 'number') return value.number === undefined ? { number: { code: 'required' } } : {}
  return Object.keys(value.texts ?? {}).length === 0 ? { texts: { code: 'name_in_one_language' } } : {}
}

/**
 * States a figure or text of an indicator, or corrects the one that stands (`replaces`): the old row stays. A conflict
 * (`value_changed`) when another row stands there than whoever states it has seen.
 */
export async function stateValue(ctx: Ctx, called: string, input: ValueInput): Promise<{ no: bigint; indicator: Indicator }> {
  allow(ctx, 'investment.write')
  return transact(ctx, async (tx) => {
    const indicator = await indicatorCalled(tx, called)
    const faults = faultsOf(indicator, input)
    if (Object.keys(faults).length > 0) throw refused(faults)
    await requireDistrict(tx, input.district)
    const last = await lastOfChain(tx, indicator.id, input.district, input.period)
    requireSeen(last, input.replaces)
    const { number, texts, ...rest } = input
    const value = indicator.kind === 'number' ? { ...rest, number } : { ...rest, texts }
    const no = await appendValue(tx, ctx, { indicator, value, replaces: last?.no ?? null })
    await record(tx, ctx, valueStated(indicator.id, indicator.code, input))
    return { no, indicator }
  })
}

/** Takes back the figure that stands under `no`, by a row that says so. A conflict when it was corrected meanwhile. */
export async function withdrawValue(ctx: Ctx, no: bigint): Promise<{ indicatorId: string }> {
  allow(ctx, 'investment.write')
  return transact(ctx, async (tx) => {
    const row = await tx.maybe(sql<Omit<ValueInput, 'replaces' | 'texts' | 'number'> & { indicatorId: string }>`
      select indicator_id as "indicatorId", district, period, as_of as "asOf", source, source_url as "sourceUrl", act, demo
      from investment.indicator_value where no = ${no}`)
    if (!row) throw new AppError('not_found', 'not_found')
    const { indicatorId, ...value } = row
    const last = await lastOfChain(tx, indicatorId, value.district, value.period)
    if (last?.no !== no || last.withdrawn) throw new AppError('value_changed', 'conflict')
    const indicator = await indicatorCalled(tx, indicatorId)
    await appendValue(tx, ctx, { indicator, value, replaces: no, withdrawn: true })
    await record(tx, ctx, valueWithdrawn(indicatorId, indicator.code, value))
    return { indicatorId }
  })
}

// A figure that was taken back stands for none: whoever saw nothing there may state it anew.
function requireSeen(last: { no: bigint; withdrawn: boolean } | undefined, seen: bigint | null): void {
  const standing = last && !last.withdrawn ? last.no : null
  if (standing !== seen) throw new AppError('value_changed', 'conflict')
}

export async function requireDistrict(tx: Tx, slug: string | null): Promise<void> {
  if (slug === null) return
  const known = await tx.maybe(sql`select 1 from investment.district where slug = ${slug}`)
  if (!known) throw refused({ district: { code: 'invalid_choice' } })
}
