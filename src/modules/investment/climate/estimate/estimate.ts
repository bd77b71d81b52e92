import { decimal, multiply, roundTo } from '../../../../kernel/decimal.ts'
import { type Currency, type Money, sum } from '../../../../kernel/money.ts'
import type { HouseSettings } from '../../../../platform/settings/house.ts'
import type { Purpose } from '../indicator/indicator.ts'

/** What a plant uses in a month; what is left out is not reckoned. Decimal strings. */
export interface PlantNeeds {
  readonly people?: string | undefined
  readonly kwh?: string | undefined
  /** In place of `kwh`: load and hours a month. */
  readonly megawatts?: string | undefined
  readonly hours?: string | undefined
  readonly gas?: string | undefined
  readonly water?: string | undefined
  readonly area?: string | undefined
}

/** A price from an indicator: for one unit, in its currency; for the payroll tax a rate in per cent. */
export interface UnitPrice {
  readonly purpose: Purpose
  readonly amount: string
  readonly currency: Currency | null
}

export interface EstimateLine<Price extends UnitPrice = UnitPrice> {
  readonly purpose: Purpose
  /** Of one month. */
  readonly quantity: string
  readonly price: Price
  /** In the currency of the price, and in that of the estimate. */
  readonly monthly: Money
  readonly converted: Money
}

export interface Estimate<Price extends UnitPrice = UnitPrice> {
  readonly lines: readonly EstimateLine<Price>[]
  /** Asked for, but without a figure: left out of the sum. */
  readonly missing: readonly Purpose[]
  readonly monthly: Money
  readonly yearly: Money
}

/** kWh of a month: as given, else load × hours. */
export function monthlyKwh({ kwh, megawatts, hours }: PlantNeeds): string | undefined {
  if (kwh !== undefined) return kwh
  if (megawatts === undefined || hours === undefined) return undefined
  const product = multiply(multiply(decimal(megawatts), decimal(hours)), decimal('1000'))
  return text(roundTo(product, 3), 3)
}

const text = (digits: bigint, places: number) => {
  const padded = digits.toString().padStart(places + 1, '0')
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`.replace(/\.?0+$/, '')
}

/**
 * Running costs of a month and a year, line by line, each with the price that it stands on. A price that the house does not
 * know leaves its line out, and says so. Sums are exact; each line is rounded once in its own currency and once in the other.
 */
export function estimate<Price extends UnitPrice>(
  needs: PlantNeeds,
  prices: readonly Price[],
  currency: Currency,
  rates: HouseSettings['rates'],
): Estimate<Price> {
  const quantities: readonly (readonly [Purpose, string | undefined])[] = [
    ['wage', needs.people],
    ['power', monthlyKwh(needs)],
    ['gas', needs.gas],
    ['water', needs.water],
    ['rent', needs.area],
  ]
  const lines: EstimateLine<Price>[] = []
  const missing: Purpose[] = []
  const priceOf = (purpose: Purpose) => prices.find((price) => price.purpose === purpose)
  for (const [purpose, quantity] of quantities) {
    if (quantity === undefined) continue
    const price = priceOf(purpose)
    if (!price?.currency) {
      missing.push(purpose)
      continue
    }
    const monthly = { minor: roundTo(multiply(decimal(quantity), decimal(price.amount)), 2), currency: price.currency }
    lines.push({ purpose, quantity, price, monthly, converted: convert(monthly, currency, rates) })
    if (purpose === 'wage') addPayrollTax(monthly)
  }
  const monthly = sum(
    lines.map(({ converted }) => converted),
    currency,
  )
  return { lines, missing, monthly, yearly: { minor: monthly.minor * 12n, currency } }

  function addPayrollTax(wages: Money): void {
    const rate = priceOf('payroll-tax')
    if (!rate) return void missing.push('payroll-tax')
    // Per cent: two more places after the point.
    const exact = multiply({ digits: wages.minor, scale: 2 }, decimal(rate.amount))
    const tax = { minor: roundTo({ ...exact, scale: exact.scale + 2 }, 2), currency: wages.currency }
    lines.push({
      purpose: 'payroll-tax',
      quantity: rate.amount,
      price: rate,
      monthly: tax,
      converted: convert(tax, currency, rates),
    })
  }
}

/** By the rates of the house (units for one US dollar), rounded to the minor unit, halves up. */
export function convert(money: Money, currency: Currency, { perUsd }: HouseSettings['rates']): Money {
  if (money.currency === currency) return money
  const scale = 12
  const [from, to] = [money.currency, currency].map((code) => roundTo(decimal(perUsd[code]), scale)) as [bigint, bigint]
  return { minor: (money.minor * to * 2n + from) / (from * 2n), currency }
}
