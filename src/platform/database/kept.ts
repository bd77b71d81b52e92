/**
 * What of the catalogue changed, as the triggers of `0020_speed.sql` tell it: `goods` how a product looks, `counts` how
 * many there are of what, `reference` what all of it stands on. Each takes those before it along.
 */
export const changes = ['goods', 'counts', 'reference'] as const
export type Change = (typeof changes)[number]

/** What a process keeps of the database until it hears of a change. While it cannot hear, it keeps nothing. */
export interface Kept {
  /** What `load` gave; loaded anew after a change of the given kind or one above it. `name` stands for one loader. */
  keep<T>(name: string, until: Change, load: () => Promise<T>): Promise<T>
  /** Rises with every change; undefined while nothing may be kept. What was begun under another number is not current. */
  generation(): number | undefined
  /** Drops what a change of this kind touches: at once, for whoever has just written. */
  forget(change: Change): void
  /** Runs at every change, and when hearing ends. */
  onForget(action: () => void): void
}

export interface Hearing extends Kept {
  /** From now on changes are heard. */
  hears(): void
  /** From now on they are not. */
  deaf(): void
}

interface Held {
  readonly until: number
  readonly value: Promise<unknown>
}

export function openKept(): Hearing {
  const held = new Map<string, Held>()
  const actions: (() => void)[] = []
  let generation = 0
  let hearing = false
  const drop = (level: number) => {
    generation++
    for (const [name, { until }] of held) if (until <= level) held.delete(name)
    for (const action of actions) action()
  }
  const everything = changes.length
  return {
    keep<T>(name: string, until: Change, load: () => Promise<T>): Promise<T> {
      if (!hearing) return load()
      const known = held.get(name)
      if (known) return known.value as Promise<T>
      const value = load()
      const fresh = { until: changes.indexOf(until), value }
      held.set(name, fresh)
      // A failure is not kept; what was dropped meanwhile is gone from the map already.
      value.catch(() => held.get(name) === fresh && held.delete(name))
      return value
    },
    generation: () => (hearing ? generation : undefined),
    forget: (change) => drop(changes.indexOf(change)),
    onForget: (action) => void actions.push(action),
    hears() {
      drop(everything)
      hearing = true
    },
    deaf() {
      hearing = false
      drop(everything)
    },
  }
}
