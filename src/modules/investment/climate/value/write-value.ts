import { AppError } from '../../../../kernel/errors.ts'
import type { Ctx } from '../../../../platform/context.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { json, sql } from '../../../../platform/database/sql.ts'
import type { Indicator } from '../indicator/indicator.ts'
import { period } from '../indicator/period.ts'
import type { ValueInput } from './value.ts'

interface Chain {
  readonly no: bigint
  readonly withdrawn: boolean
}

/**
 * The end of a figure's chain, with the indicator locked, so that two corrections come one after the other. `district` null
 * is the region.
 */
export async function lastOfChain(
  tx: Tx,
  indicatorId: string,
  district: string | null,
  code: string,
): Promise<Chain | undefined> {
  await tx.rows(sql`select 1 from investment.indicator where id = ${indicatorId} for no key update`)
  return tx.maybe(sql<Chain>`
    select no, withdrawn from investment.indicator_value v
    where indicator_id = ${indicatorId} and place = ${district ?? ''} and period = ${code}
      and not exists (select 1 from investment.indicator_value later where later.replaces = v.no)`)
}

/** Whoever enters, as the row keeps it. */
export function enteredBy({ actor }: Pick<Ctx, 'actor'>): { id: string; name: string } {
  if (actor.kind === 'account') return { id: actor.accountId, name: actor.name }
  if (actor.kind === 'program') return { id: actor.keyId, name: actor.name }
  return { id: actor.kind, name: actor.kind === 'system' ? actor.name : actor.kind }
}

interface Entry {
  readonly indicator: Pick<Indicator, 'id' | 'kind'>
  readonly value: Omit<ValueInput, 'replaces'>
  readonly replaces: bigint | null
  readonly withdrawn?: boolean
  readonly importId?: string
}

/** Appends one row. */
export async function appendValue(
  tx: Tx,
  ctx: Ctx,
  { indicator, value, replaces, withdrawn = false, importId }: Entry,
): Promise<bigint> {
  const time = period(value.period)
  if (!time) throw new AppError('check_fields', 'invalid', { fields: { period: { code: 'not_a_period' } } })
  const by = enteredBy(ctx)
  const { no } = await tx.one(sql<{ no: bigint }>`
    insert into investment.indicator_value (indicator_id, kind, district, period, period_end, number, texts, as_of, source,
      source_url, act, demo, withdrawn, replaces, import_id, entered_by, entered_by_name, entered_at)
    values (${indicator.id}, ${indicator.kind}, ${value.district}, ${value.period}, ${time.end}, ${value.number ?? null},
      ${value.texts && !withdrawn ? json(value.texts) : null}, ${value.asOf}, ${value.source}, ${value.sourceUrl}, ${value.act},
      ${value.demo}, ${withdrawn}, ${replaces}, ${importId ?? null}, ${by.id}, ${by.name}, ${ctx.now})
    returning no`)
  return no
}
