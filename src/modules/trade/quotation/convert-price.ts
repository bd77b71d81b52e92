import { decimal, plain } from '../../../kernel/decimal.ts'
import type { Unit } from '../../../kernel/unit.ts'
import type { QuantityBreak } from './quotation.ts'

// Powers of ten between units of one kind; packages and pieces have no fixed relation.
const powers: Partial<Record<Unit, readonly [kind: string, power: number]>> = {
  GRM: ['mass', 0],
  KGM: ['mass', 3],
  TNE: ['mass', 6],
  LTR: ['volume', 0],
  MTQ: ['volume', 3],
}

export interface CataloguePrice {
  readonly amount: string
  readonly per: Unit
  readonly breaks: readonly QuantityBreak[]
}

/** A price per one unit told per another, exactly; undefined when the units do not compare or six places do not hold it. */
export function convertPrice(price: CataloguePrice, to: Unit): Omit<CataloguePrice, 'per'> | undefined {
  if (price.per === to) return { amount: price.amount, breaks: price.breaks }
  const [kind, power] = powers[price.per] ?? []
  const [otherKind, otherPower] = powers[to] ?? []
  if (kind === undefined || power === undefined || otherPower === undefined || kind !== otherKind) return undefined
  const shift = otherPower - power
  const amount = shifted(price.amount, shift)
  const breaks = price.breaks.map((each) => ({ from: shifted(each.from, -shift), price: shifted(each.price, shift) }))
  const holds = [amount, ...breaks.map((each) => each.price)].every((text) => (text.split('.')[1] ?? '').length <= 6)
  return holds ? { amount, breaks } : undefined
}

/** `text × 10^places`, by moving the point. */
function shifted(text: string, places: number): string {
  const { digits, scale } = decimal(text)
  const left = scale - places
  if (left <= 0) return (digits * 10n ** BigInt(-left)).toString()
  const padded = digits.toString().padStart(left + 1, '0')
  return plain(`${padded.slice(0, -left)}.${padded.slice(-left)}`)
}
