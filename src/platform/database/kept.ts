/**
 * What of the catalogue changed, as the triggers of `0020_speed.sql` and `0021_named_goods.sql` tell it: `goods` how a
 * product looks, `counts` how many there are of what, `reference` what all of it stands on. Each takes those before it along.
 */
export const changes = ['goods', 'counts', 'reference'] as const
export type Change = (typeof changes)[number]

/**
 * What stands beside the catalogue and is heard of apart: the register of investment, as the triggers of
 * `0157_register_heard.sql` tell it. It touches no page that is kept; `reference`, on which it stands as well, takes it along.
 */
const register = 'register'
export type Heard = Change | typeof register

/** Whether a word on the channel is one that we know. */
export const isHeard = (word: string | undefined): word is Heard =>
  word === register || (changes as readonly (string | undefined)[]).includes(word)

/** What a process keeps of the database until it hears of a change. While it cannot hear, it keeps nothing. */
export interface Kept {
  /** What `load` gave; loaded anew after a change of the given kind or one above it. `name` stands for one loader. */
  keep<T>(name: string, until: Heard, load: () => Promise<T>): Promise<T>
  /**
   * Something of each of these goods, in their order; undefined where `load` gives nothing. Those that are not kept are
   * loaded together. Each is kept until its own product changes, or `reference` does.
   */
  keepEach<T>(
    name: string,
    ids: readonly string[],
    load: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  ): Promise<readonly (T | undefined)[]>
  /** Rises with every change; undefined while nothing may be kept. What was begun under another number is not current. */
  generation(): number | undefined
  /** Drops what a change of this kind touches: at once, for whoever has just written. Of `goods` those of the given ids, else all. */
  forget(change: Heard, ids?: readonly string[]): void
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
  readonly until: Heard
  readonly value: Promise<unknown>
}

/** More than these of one name are not kept: a stranger can ask for any number of pages. */
const most = 4_000

const reference = changes.indexOf('reference')
const levelOf = (until: Heard) => (until === register ? reference : changes.indexOf(until))

export function openKept(): Hearing {
  const held = new Map<string, Held>()
  // By name and id: a value, or the promise of one.
  const ofGoods = new Map<string, Map<string, unknown>>()
  const actions: (() => void)[] = []
  let generation = 0
  let hearing = false
  const drop = (level: number) => {
    generation++
    for (const [name, { until }] of held) if (levelOf(until) <= level) held.delete(name)
    for (const action of actions) action()
  }
  const everything = changes.length
  const dropGoods = (level: number, ids?: readonly string[]) => {
    if (level >= reference || (level === 0 && !ids)) ofGoods.clear()
    for (const values of ofGoods.values()) for (const id of ids ?? []) values.delete(id)
  }
  return {
    keep<T>(name: string, until: Heard, load: () => Promise<T>): Promise<T> {
      if (!hearing) return load()
      const known = held.get(name)
      if (known) return known.value as Promise<T>
      const value = load()
      const fresh = { until, value }
      if (held.size >= most) held.delete(held.keys().next().value!)
      held.set(name, fresh)
      // A failure is not kept; what was dropped meanwhile is gone from the map already.
      value.catch(() => held.get(name) === fresh && held.delete(name))
      return value
    },
    async keepEach<T>(name: string, ids: readonly string[], load: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>) {
      if (!hearing) {
        const loaded = await load(ids)
        return ids.map((id) => loaded.get(id))
      }
      const known = ofGoods.get(name) ?? new Map<string, unknown>()
      ofGoods.set(name, known)
      const missing = ids.filter((id) => !known.has(id))
      if (missing.length > 0) loadEach(known, missing, load)
      const values = ids.map((id) => known.get(id)) as (T | undefined | Promise<T | undefined>)[]
      return missing.length > 0 || values.some((value) => value instanceof Promise)
        ? Promise.all(values.map(async (value) => value))
        : (values as T[])
    },
    generation: () => (hearing ? generation : undefined),
    forget(change, ids) {
      if (change === register) {
        for (const [name, { until }] of held) if (until === register) held.delete(name)
        return
      }
      dropGoods(changes.indexOf(change), ids)
      drop(changes.indexOf(change))
    },
    onForget: (action) => void actions.push(action),
    hears() {
      dropGoods(everything)
      drop(everything)
      hearing = true
    },
    deaf() {
      hearing = false
      dropGoods(everything)
      drop(everything)
    },
  }
}

// Promises stand in for the values until they are there; what was dropped meanwhile is no longer in the map.
function loadEach<T>(
  known: Map<string, unknown>,
  missing: readonly string[],
  load: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): void {
  const loading = load(missing)
  for (const id of missing) {
    const value = loading.then((loaded) => loaded.get(id))
    known.set(id, value)
    const settle = (settled?: T) => {
      if (known.get(id) !== value) return
      if (settled === undefined) known.delete(id)
      else known.set(id, settled)
    }
    value.then(settle, () => settle())
  }
  for (const oldest of known.keys()) {
    if (known.size <= most) break
    known.delete(oldest)
  }
}
