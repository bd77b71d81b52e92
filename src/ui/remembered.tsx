import { randomUUID } from 'node:crypto'
import { escape, markup } from './jsx/jsx-runtime.ts'

interface Branch {
  readonly below: WeakMap<object, Branch>
  readonly parts: Map<string, readonly string[]>
}

const branch = (): Branch => ({ below: new WeakMap(), parts: new Map() })
const root = branch()

// Nobody can have typed it.
const secret = randomUUID()
const holes = [0, 1, 2, 3, 4, 5, 6, 7].map((number) => `hole-${number}-${secret}`)
const anyHole = new RegExp(`hole-(\\d)-${secret}`)

export interface RememberedProps {
  /** What the markup is made from. None of it may change: what changed is another object. */
  readonly of: readonly object[]
  /** Whatever else it depends on, but for the texts. */
  readonly as: string
  /** Up to eight that differ from one use to the next: words in an attribute or between tags, or markup. */
  readonly texts: readonly (string | { readonly isEscaped: true })[]
  readonly children: (...texts: string[]) => unknown
}

/** Markup that is written once and found again, as long as the objects it was made from are in use. */
export function Remembered({ of, as, texts, children }: RememberedProps) {
  let at = root
  for (const each of of) {
    const next = at.below.get(each) ?? branch()
    at.below.set(each, next)
    at = next
  }
  let parts = at.parts.get(as)
  if (!parts) {
    // Text, number of a hole, text, number of a hole, text …
    parts = String(children(...holes.slice(0, texts.length))).split(anyHole)
    at.parts.set(as, parts)
  }
  const filling = texts.map((text) => (typeof text === 'string' ? escape(text) : `${text as unknown as string}`))
  let whole = parts[0]!
  for (let index = 1; index < parts.length; index += 2) whole += filling[Number(parts[index])]! + parts[index + 1]!
  return markup(whole)
}
