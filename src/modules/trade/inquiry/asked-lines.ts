import { AppError, type FieldError } from '../../../kernel/errors.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { offeredByIds } from '../../showroom/index.ts'
import type { InquiryLine } from './inquiry.ts'
import type { RegisterInquiry } from './inquiry.schema.ts'

export type AskedLine = InquiryLine
type TypedLine = Omit<NonNullable<RegisterInquiry['lines'][number]>, 'name'> & { readonly name?: string }

/**
 * The lines of a new inquiry with what the catalogue says of them now. Throws `check_fields` with
 * `lines.{n}.productId: no_longer_offered` for goods that are not published.
 */
export async function askedLines(tx: Tx, ctx: Ctx, typed: readonly (TypedLine | undefined)[]): Promise<AskedLine[]> {
  const ids = typed.flatMap((line) => line?.productId ?? [])
  const products = await offeredByIds(tx, ids)
  const errors: Record<string, FieldError> = {}
  const lines: AskedLine[] = []
  typed.forEach((line, row) => {
    if (!line) return
    const product = line.productId === undefined ? undefined : products.get(line.productId.toLowerCase())
    if (line.productId !== undefined && !product) errors[`lines.${row}.productId`] = { code: 'no_longer_offered' }
    lines.push({
      position: lines.length + 1,
      productId: product?.id ?? null,
      makerId: product?.makerId ?? null,
      names: product?.names ?? { [ctx.locale]: line.name ?? '' },
      quantity: line.quantity,
      unit: line.unit,
      targetPrice: line.targetPrice ?? null,
      targetCurrency: line.targetPrice === undefined ? null : (line.targetCurrency ?? null),
      note: line.note,
    })
  })
  if (Object.keys(errors).length > 0) throw new AppError('check_fields', 'invalid', { fields: errors })
  return lines
}
