import type { Concept } from './concept.ts'
import { builtIn, type Glossary } from './glossary.ts'

const shortest = 2
const longest = 6
/** Share of characters in common; two names that end alike need a little less. */
const leastAlike = 0.56
const mostThings = 3
const memory = new WeakMap<Glossary, Map<string, readonly Concept[]>>()
const remembered = 5_000

/**
 * The things whose Chinese name is most like a name that the glossary does not know: 煎蛋饼 ends as 蛋饼 does and has all of
 * its characters. Only names with the same last character, which says what kind of thing it is. Half of the guesses are the
 * thing, the others its neighbours: good enough to find, not to tell.
 */
export function likeHan(run: string, glossary: Glossary = builtIn): readonly Concept[] {
  const chars = [...run]
  if (chars.length < shortest || chars.length > longest || glossary.byHan(run).length > 0) return []
  const known = memory.get(glossary) ?? new Map<string, readonly Concept[]>()
  memory.set(glossary, known)
  const found = known.get(run) ?? mostLike(chars, glossary)
  if (known.size >= remembered) known.clear()
  known.set(run, found)
  return found
}

function mostLike(chars: readonly string[], glossary: Glossary): readonly Concept[] {
  const own = new Set(chars)
  let best = leastAlike
  let found: readonly Concept[] = []
  for (const [term, named] of glossary.hanEndingIn(chars.at(-1)!)) {
    const others = new Set(term)
    const common = [...others].filter((char) => own.has(char)).length
    const alike = (2 * common) / (own.size + others.size)
    if (common < 2 || alike < best) continue
    found = alike > best ? named : [...found, ...named]
    best = alike
  }
  return [...new Set(found)].slice(0, mostThings)
}
