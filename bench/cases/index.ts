import type { Case } from './case.ts'
import { changedList, changedProduct } from './changed.ts'
import { dashboards } from './dashboards.ts'
import { filtered } from './filtered.ts'
import { inquiry } from './inquiry.ts'
import { searches } from './search.ts'
import { scaledSearches } from './search-scaled.ts'
import { unchangedList, unchangedProduct } from './unchanged.ts'

const cases = {
  unchanged: [unchangedProduct, unchangedList],
  changed: [changedProduct, changedList],
  filters: [filtered],
  search: searches,
  words: scaledSearches,
  inquiry: [inquiry],
  dashboards,
  /** Not a case of requests: see index-figures.ts. */
  index: [],
} as const satisfies Record<string, readonly Case[]>

export type CaseName = keyof typeof cases
export const caseNames = Object.keys(cases) as readonly CaseName[]

export const casesOf = (names: readonly CaseName[]): readonly Case[] => names.flatMap((name) => cases[name])
