import { compareDecimals, decimal } from '../../../kernel/decimal.ts'
import { localize, type LocalizedText } from '../../../kernel/localized-text.ts'
import type { Unit } from '../../../kernel/unit.ts'
import { priceFor, type Quotation, type QuotationLine } from './quotation.ts'

type Revision = Quotation & { readonly lines: readonly QuotationLine[] }

export const comparedTerms = [
  'currency',
  'incoterm',
  'namedPlace',
  'packing',
  'leadTimeDays',
  'paymentTerm',
  'validUntil',
] as const
export type ComparedTerm = (typeof comparedTerms)[number]

/** One value of one revision; `changed` against the revision to its left. */
export interface Cell<T> {
  readonly value: T
  readonly changed: boolean
}

export interface ComparedLine {
  readonly names: LocalizedText
  /** One for each revision; undefined where that revision has no such line. */
  readonly cells: readonly (ComparedOffer | undefined)[]
}

export interface ComparedOffer {
  readonly quantity: Cell<string>
  readonly unit: Cell<Unit>
  /** What the line costs per unit, breaks considered. */
  readonly price: Cell<string | null>
  readonly totalMinor: Cell<bigint>
  /** In this revision and not in the one before. */
  readonly added: boolean
  /** In this revision, and not in the one after. */
  readonly removedNext: boolean
}

export interface Comparison {
  readonly revisions: readonly Quotation[]
  readonly terms: readonly { readonly term: ComparedTerm; readonly cells: readonly Cell<string | null>[] }[]
  readonly lines: readonly ComparedLine[]
  readonly totals: readonly Cell<bigint>[]
}

/** Lays revisions side by side, from left to right as given, and marks what differs from the one before. */
export function compareRevisions(revisions: readonly Revision[]): Comparison {
  const keyed = revisions.map((revision) => byKey(revision.lines))
  const keys = [...new Set(keyed.flatMap((lines) => [...lines.keys()]))]
  return {
    revisions,
    terms: comparedTerms.map((term) => ({ term, cells: cells(revisions.map((revision) => text(revision[term]))) })),
    lines: keys.map((key) => compareLine(keyed.map((lines) => lines.get(key)))),
    totals: cells(revisions.map((revision) => revision.totalMinor)),
  }
}

function compareLine(offers: readonly (QuotationLine | undefined)[]): ComparedLine {
  const names = offers.findLast((line) => line !== undefined)?.names ?? {}
  return {
    names,
    cells: offers.map((line, column): ComparedOffer | undefined => {
      if (!line) return undefined
      const before = column === 0 ? line : offers[column - 1]
      const against = <T>(value: T, old: T | undefined, same: (a: T, b: T) => boolean = Object.is): Cell<T> => ({
        value,
        changed: old !== undefined && !same(value, old),
      })
      return {
        quantity: against(line.quantity, before?.quantity, equalNumbers),
        unit: against(line.unit, before?.unit),
        price: against(priceFor(line, line.quantity), before && priceFor(before, before.quantity), equalNumbers),
        totalMinor: against(line.totalMinor, before?.totalMinor),
        added: before === undefined,
        removedNext: column + 1 < offers.length && offers[column + 1] === undefined,
      }
    }),
  }
}

// The same goods are one row, also when they moved to another place in the list.
function byKey(lines: readonly QuotationLine[]): Map<string, QuotationLine> {
  const keyed = new Map<string, QuotationLine>()
  for (const line of lines) {
    const goods = line.productId ?? localize(line.names, 'en')
    let key = goods
    for (let again = 2; keyed.has(key); again += 1) key = `${goods} ${again}`
    keyed.set(key, line)
  }
  return keyed
}

function cells<T>(values: readonly T[]): Cell<T>[] {
  return values.map((value, column) => ({ value, changed: column > 0 && !Object.is(value, values[column - 1]) }))
}

function text(value: string | number | Temporal.PlainDate | null): string | null {
  return value === null ? null : String(value)
}

// `2.5` and `2.500000` are the same price.
function equalNumbers(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : compareDecimals(decimal(a), decimal(b)) === 0
}
