import type { RefusedRow } from '../import.types.ts'
import { readProducts } from '../read-products.ts'
import type { Drafts, PlanNote, Refusal } from './plan.types.ts'

/** A file as read: what a pending import keeps. */
export interface Reading extends Drafts {
  readonly sheet: string
  readonly refused: readonly Refusal[]
  readonly notes: readonly PlanNote[]
}

/** Reads a maker's file into drafts; throws `ImportFileError` when it cannot be read as a whole. */
export async function readDrafts(bytes: Uint8Array, fileName: string): Promise<Reading> {
  const { sheet, header, drafts, refused, notes } = await readProducts(bytes, fileName)
  const columns: Record<string, string> = {}
  for (const { field, text } of header?.columns ?? []) if (field) columns[field] ??= text
  return { sheet, drafts, columns, language: header?.language ?? 'en', refused: refused.map(refusalOf), notes }
}

const refusalOf = ({ row, column, cell, reason }: RefusedRow): Refusal => ({
  row,
  column,
  reason: { code: reason.code, params: { cell, ...reason.params } },
})

/** The reader's refusals and the plan's, in the order of the table; the notes likewise. */
export function joined<T extends { refused: readonly Refusal[]; notes: readonly PlanNote[] }>(reading: Reading, plan: T): T {
  return {
    ...plan,
    refused: [...reading.refused, ...plan.refused].sort((a, b) => a.row - b.row),
    notes: [...reading.notes, ...plan.notes].filter(
      ({ code }, _, all) => code !== 'currency-missing' || !all.some((note) => note.code === 'currency-of-house'),
    ),
  }
}
