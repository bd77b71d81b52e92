import { z } from 'zod'
import { productInput } from '../product/product.schema.ts'
import { optionalInteger, optionalQuantity, revisionField } from '../../../platform/http/fields.ts'
import type { FormValues } from '../../../platform/http/form.ts'
import { type Facts, factText } from '../change/facts.ts'
import type { PriceBreak } from '../product/product.ts'

/** A product as its maker gives it: whose it is and whether it is shown is not for the form to say. */
export const makersProduct = productInput.omit({ makerId: true, state: true })
export const makersProductEdit = makersProduct.extend({ revision: revisionField })

/** What changes from day to day. */
export const today = z.object({ stock: z.union([z.literal('0'), optionalQuantity]), leadTimeDays: optionalInteger(0, 730) })

/** Facts as the inputs of the form, by their names. */
export function valuesOfFacts(facts: Facts, revision?: number): FormValues {
  const values: Record<string, string> = {}
  for (const [path, fact] of Object.entries(facts)) {
    if (fact === null || path === 'photos' || (path === 'priceUnit' && fact === facts['unit'])) continue
    if (path === 'priceBreaks') Object.assign(values, breakValues(fact as readonly PriceBreak[]))
    else values[path] = Array.isArray(fact) ? fact.join('\n') : factText(fact)
  }
  return revision === undefined ? values : { ...values, revision: String(revision) }
}

function breakValues(breaks: readonly PriceBreak[]): Record<string, string> {
  return Object.fromEntries(
    breaks.flatMap(({ from, price }, row) => [
      [`priceBreaks.${row}.from`, from],
      [`priceBreaks.${row}.price`, price],
    ]),
  )
}
