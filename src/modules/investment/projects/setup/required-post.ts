import type { HouseSettings } from '../../../../platform/settings/house.ts'
import { inOneCurrency } from '../figure/convert.ts'
import type { CurrencyTotal } from '../figure/figure.ts'
import type { AnsweringPost } from './setup.queries.ts'

/** The post that must answer for what is planned: the highest whose sum is reached, by the rates of the house. */
export function requiredPost(
  posts: readonly AnsweringPost[],
  planned: readonly CurrencyTotal[],
  rates: HouseSettings['rates'],
): AnsweringPost | undefined {
  return posts
    .toSorted((a, b) => b.rank - a.rank)
    .find(({ fromMinor, currency }) => inOneCurrency(planned, currency, rates) >= fromMinor)
}
