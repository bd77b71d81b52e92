import { keysOfParts, type NameKey } from './name-keys.ts'
import { namePartsOf, type NameKind, type NameParts } from './name-parts.ts'

/** A name taken apart, with its keys. */
export interface ReadName {
  parts: NameParts
  keys: readonly NameKey[]
}

/** So many names are kept; of the rest the oldest go. */
const MOST_KEPT = 20_000
const kept = new WeakMap<ReadonlySet<string>, Map<string, ReadName>>()

/** Reads a name once: stored spellings come again with every question about them. */
export function readName(name: string, kind: NameKind, places: ReadonlySet<string>): ReadName {
  let known = kept.get(places)
  if (known === undefined) kept.set(places, (known = new Map()))
  const label = `${kind} ${name}`
  const found = known.get(label)
  if (found !== undefined) return found
  const parts = namePartsOf(name, kind, places)
  const read = { parts, keys: keysOfParts(parts, kind) }
  if (name.length > 200) return read
  if (known.size >= MOST_KEPT) known.delete(known.keys().next().value as string)
  known.set(label, read)
  return read
}
