import type { Locale } from '../../../kernel/locale.ts'
import { type Currency, formatMoney, groupDigits } from '../../../kernel/money.ts'
import { countryName } from '../../../platform/texts/country-name.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { projectsTexts } from '../projects/texts.ts'
import type { RankRow } from './ranking.queries.ts'
import type { ResultDimension } from './result-filter.ts'
import type { Outcome, Sum } from './results.queries.ts'
import { resultsTexts } from './results-texts.ts'

export function outcomeName(outcome: Outcome, locale: Locale): string {
  if (outcome === 'none' || outcome === 'dropped') return resultsTexts(locale)(`outcome.${outcome}`)
  return projectsTexts(locale)(`stage.${outcome}`)
}

/** What a row of a ranking is called. */
export function rankName(dimension: ResultDimension, row: Pick<RankRow, 'key' | 'names'>, locale: Locale): string {
  if (row.key === '') return resultsTexts(locale)('rank.unknown')
  return dimension === 'country' ? countryName(row.key, locale) : wordsFor(row.names ?? {}, locale) || row.key
}

function byCurrency(sums: readonly Sum[]): Map<Currency, bigint> {
  const all = new Map<Currency, bigint>()
  for (const { currency, minor } of sums) all.set(currency, (all.get(currency) ?? 0n) + minor)
  return all
}

/** `20 000 000.00 USD + 5 000 000.00 CNY`: sums of different currencies are never added. */
export function sumsText(sums: readonly Sum[], locale: Locale): string {
  return [...byCurrency(sums)].map(([currency, minor]) => formatMoney({ minor, currency }, locale)).join(' + ')
}

/** The same for a glance: a line a currency, in whole units. */
export function sumLines(sums: readonly Sum[], locale: Locale): string[] {
  return [...byCurrency(sums)].map(([currency, minor]) => `${groupDigits(String((minor + 50n) / 100n), locale)} ${currency}`)
}
