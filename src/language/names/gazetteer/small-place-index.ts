import { judge, type NameMatch } from '../judge-match.ts'
import { nameKeys } from '../name-keys.ts'
import { namePartsOf } from '../name-parts.ts'
import { readName } from '../read-name.ts'
import { WORTH_SHOWING } from '../resolve-name.ts'
import { readSmallPlaces, type SmallPlace } from './small-places.ts'

interface Index {
  readonly places: readonly SmallPlace[]
  readonly byName: ReadonlyMap<string, SmallPlace>
  readonly byKey: ReadonlyMap<string, number | number[]>
}

// Where a key leads: the place's number, and behind it the cost in thousandths. One number each, since there are 60,000.
const COSTS = 1024
/** So many names are analysed between two pauses: a few milliseconds. */
const AT_ONCE = 200
/** What a place costs for being small, unless it is asked for by its characters: a county that may be meant is rather meant. */
const SMALLER = 0.1
/** Names are read without regard to what stands around them. */
const NO_PLACES: ReadonlySet<string> = new Set()

/** An index over the small places that is built bit by bit, half a second in all; `taken` tells the names that larger places have. */
export class SmallPlaceIndex {
  private index: Index | undefined
  private readonly building: Generator<undefined, Index>

  constructor(taken: (han: string) => boolean) {
    this.building = build(taken)
  }

  /** Builds a few milliseconds' worth; true when nothing is left to do. */
  step(): boolean {
    if (this.index !== undefined) return true
    const { done, value } = this.building.next()
    if (done === true) this.index = value
    return this.index !== undefined
  }

  /** The place of that name in Chinese, without the word for its kind. */
  named(han: string): SmallPlace | undefined {
    return this.whole().byName.get(han)
  }

  names(): Iterable<string> {
    return this.whole().byName.keys()
  }

  /** Small places that a name may mean, best first, of equal ones the larger; their ids are their names in Chinese. */
  resolve(query: string, limit: number): NameMatch[] {
    const { places, byKey } = this.whole()
    const { parts, keys } = readName(query, 'place', NO_PLACES)
    const best = new Map<number, NameMatch>()
    for (const key of keys) {
      const there = byKey.get(key.key) ?? []
      for (const packed of typeof there === 'number' ? [there] : there) {
        const number = Math.floor(packed / COSTS)
        const { han } = places[number] as SmallPlace
        const own = namePartsOf(han, 'place')
        const entry = {
          id: han,
          spelling: han,
          parts: own,
          cost: (packed % COSTS) / 1000 + (key.kind === 'characters' ? 0 : SMALLER),
          kind: key.kind,
        }
        const match = judge(parts, key, entry, own.han === undefined ? undefined : new Set([own.han]))
        if ((best.get(number)?.score ?? WORTH_SHOWING) <= match.score) best.set(number, match)
      }
    }
    return [...best]
      .sort(([a, one], [b, other]) => other.score - one.score || a - b)
      .slice(0, limit)
      .map(([, match]) => match)
  }

  private whole(): Index {
    while (this.index === undefined) this.step()
    return this.index
  }
}

function* build(taken: (han: string) => boolean): Generator<undefined, Index> {
  const byName = yield* readSmallPlaces(taken)
  const places = [...byName.values()].sort((a, b) => a.rank - b.rank || b.within.length - a.within.length)
  const byKey = new Map<string, number | number[]>()
  for (const [number, { han }] of places.entries()) {
    for (const { key, cost } of nameKeys(han, 'place')) {
      const packed = number * COSTS + Math.min(COSTS - 1, Math.round(cost * 1000))
      const there = byKey.get(key)
      if (there === undefined) byKey.set(key, packed)
      else if (typeof there === 'number') byKey.set(key, [there, packed])
      else there.push(packed)
    }
    if (number % AT_ONCE === AT_ONCE - 1) yield
  }
  return { places, byName, byKey }
}
