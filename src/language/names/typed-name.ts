import { foldLetters, type NameKey } from './name-keys.ts'

/** A beginning shorter than this fits too much. */
const SHORTEST = 2
/** A name begun is never as sure as a name written out. */
const MOST = 0.75

/**
 * What a name that is being typed may grow into: beginnings of keys, joined. The last letters may be
 * half a syllable (Чжунш), so that up to three are left off until the rest can be read.
 */
export function beginningsOf(query: string, keysOf: (text: string) => readonly NameKey[]): ReadonlySet<string> {
  const found = new Set<string>()
  const letters = foldLetters(query.trim())
  if (letters.length >= SHORTEST) found.add(`l:${letters}`).add(`s:${letters}`)
  for (let cut = 0; cut <= 3 && query.length - cut >= SHORTEST; cut++) {
    const sounds = keysOf(query.slice(0, query.length - cut)).filter(({ key, cost }) => key.startsWith('s:') && cost < 0.2)
    for (const { key } of sounds.slice(0, 4)) found.add(joined(key))
    if (sounds.length > 0) break
  }
  return found
}

const joined = (key: string): string => key.replaceAll(' ', '')

/** Score of a key of a known name against the beginnings, 0 when none fits. */
export function typedScore(key: string, beginnings: ReadonlySet<string>): number {
  const whole = joined(key)
  let best = 0
  for (const beginning of beginnings) {
    if (whole.startsWith(beginning)) best = Math.max(best, beginning.length / whole.length)
  }
  return best === 0 ? 0 : MOST * (0.7 + 0.3 * best)
}
