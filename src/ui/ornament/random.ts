/** A stream of choices that is the same for the same text, on every machine. */
export interface Chooser {
  /** A number in [from, to). */
  between(from: number, to: number): number
  /** A whole number in [from, to]. */
  whole(from: number, to: number): number
  pick<T>(items: readonly [T, ...T[]]): T
  /** A copy in a new order. */
  shuffle<T>(items: readonly T[]): T[]
}

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Mulberry32 seeded by the text's hash. */
export function chooser(seed: string): Chooser {
  let state = hashText(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    between: (from, to) => from + next() * (to - from),
    whole,
    pick: (items) => items[whole(0, items.length - 1)] ?? items[0],
    shuffle: (items) => {
      const left = [...items]
      return items.map(() => left.splice(whole(0, left.length - 1), 1)[0]!)
    },
  }
}
