import { isId } from '../../../../kernel/id.ts'
import type { Ctx } from '../../../../platform/context.ts'
import type { FormValues } from '../../../../platform/http/form.ts'
import { listProducts, type Product, productsByIds, readFilter } from '../../../showroom/index.ts'

const rowName = /^lines\.(\d{1,4})\./

/** Numbers of the rows that a form holds, in its order; a row that was taken out leaves a gap. */
export function rowsOf(values: FormValues): number[] {
  const rows = new Set(
    Object.keys(values)
      .flatMap((name) => rowName.exec(name)?.[1] ?? [])
      .map(Number),
  )
  return [...rows].sort((a, b) => a - b)
}

export function withoutRow(values: FormValues, row: number): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith(`lines.${row}.`)))
}

/** The form with one more row at its end. */
export function withRow(values: FormValues, fields: FormValues): FormValues {
  const row = (rowsOf(values).at(-1) ?? -1) + 1
  const named = Object.entries(fields).map(([name, value]) => [`lines.${row}.${name}`, value])
  return { ...values, ...Object.fromEntries(named) }
}

export interface Stepped {
  readonly values: FormValues
  /** Goods that the search found; undefined when nothing was searched for. */
  readonly found?: readonly Product[] | undefined
}

/** As many goods as a search in a form shows. */
const mostFound = 8

/**
 * What a button of the goods does to a form that is not sent yet: `find`, `free`, `add:{product}`, `remove:{row}`.
 * Everything typed stays. `rowFor` says with what a new row begins.
 */
export async function stepLines(
  ctx: Ctx,
  values: FormValues,
  rowFor: (product: Product | undefined) => FormValues,
): Promise<Stepped> {
  const [step = '', subject = ''] = (values['do'] ?? '').split(':')
  if (step === 'remove') return { values: withoutRow(values, Number(subject)) }
  if (step === 'free') return { values: withRow(values, rowFor(undefined)) }
  if (step === 'add' && isId(subject)) {
    const [product] = await productsByIds(ctx, [subject])
    return { values: { ...(product ? withRow(values, rowFor(product)) : values), find: '' } }
  }
  return { values, found: await findGoods(ctx, values['find'] ?? '') }
}

async function findGoods(ctx: Ctx, typed: string): Promise<readonly Product[]> {
  if (typed.trim() === '') return []
  const { items } = await listProducts(ctx, readFilter(new URLSearchParams({ q: typed })))
  return productsByIds(
    ctx,
    items.slice(0, mostFound).map(({ id }) => id),
  )
}
