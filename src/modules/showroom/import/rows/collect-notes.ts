import type { ImportNote, Params } from '../import.types.ts'
import type { NoteCode } from '../import-codes.ts'

/** Gathers notes so that five thousand rows with one habit make one note: same code, column and kind of value. */
export class NoteCollector {
  readonly #notes = new Map<string, ImportNote & { count: number }>()

  /** `once` joins notes of one code and column: the first row stands for all, with a count. */
  add(code: NoteCode, params: Params, place: { row?: number; column?: string }, once = false): void {
    const key = once ? `${code} ${place.column ?? ''}` : `${code} ${place.column ?? ''} ${place.row ?? ''}`
    const known = this.#notes.get(key)
    if (known) known.count += 1
    else this.#notes.set(key, { code, params, ...place, count: 1 })
  }

  all(): ImportNote[] {
    return [...this.#notes.values()].map(({ count, ...note }) => (count > 1 ? { ...note, count } : note))
  }
}
