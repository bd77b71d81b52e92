import { raw } from 'hono/html'
import { randomUUID } from 'node:crypto'
import { escape } from './jsx/jsx-runtime.ts'

type Parts = readonly string[]

const remembered = new WeakMap<object, Map<string, Parts>>()

// Nobody can have typed it.
const hole = `hole-${randomUUID()}`

/**
 * Markup that follows from `of` and `key` alone, but for one text of an attribute: written once, and found again for as
 * long as the object `of` is in use. `of` must not change.
 */
export function Remembered({ of, as, text, children }: { readonly of: object; readonly as: string; readonly text: string; readonly children: (text: string) => unknown }) {
  const known = remembered.get(of) ?? new Map<string, Parts>()
  remembered.set(of, known)
  let parts = known.get(as)
  if (!parts) {
    parts = String(children(hole)).split(hole)
    known.set(as, parts)
  }
  return raw(parts.join(escape(text)))
}
