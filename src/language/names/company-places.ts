import { wellKnownPlaces } from './well-known.ts'
import { pinyinWord } from './syllables.ts'

let places: ReadonlySet<string> | undefined

/** Places that stand at the head of companies' names, in Hanzi and in letters, lower case. */
export function companyPlaces(): ReadonlySet<string> {
  places ??= new Set([...wellKnownPlaces()].flatMap(([han, syllables]) => [han, pinyinWord(syllables)]))
  return places
}
