import { convert } from '../scripts/convert.ts'
import { activityOf, withoutActivities } from './activities.ts'
import { hanPlaceAtHead, placeLevel } from './place-words.ts'
import { spokenEnds, spokenWord } from './spoken-words.ts'
import { wellKnownPlaces } from './well-known.ts'

const HAN = /\p{Script=Han}/u

/** A company's name taken apart: what it is called, where it is and what it does. */
export interface CompanyParts {
  tokens: readonly string[]
  activities: ReadonlySet<number>
  places: readonly string[]
}

/** Takes the words of a company's name apart that are no legal forms; `known` are further place names in Hanzi or letters, lower case. */
export function companyParts(tokens: readonly string[], known: ReadonlySet<string>): CompanyParts {
  const activities = new Set<number>()
  const places: string[] = []
  const core: string[] = []
  const isPlace = (word: string): boolean => known.has(word) || (HAN.test(word) && wellKnownPlaces().has(word))
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as string
    if (HAN.test(token)) {
      const parted = hanPlaceAtHead(token, { has: isPlace } as ReadonlySet<string>)
      const stripped = withoutActivities(parted.pop() as string)
      places.push(...parted)
      for (const each of stripped.activities) activities.add(each)
      core.push(stripped.core)
      continue
    }
    const activity = inEitherScript(token, activityOf)
    if (activity !== undefined) {
      activities.add(activity)
      continue
    }
    // A Chinese name begins with what the company is called: Guangdian Keji is called Guangdian.
    const said = core.length > 0 ? saidAt(tokens, at) : undefined
    if (said !== undefined) {
      if (said.what !== 'form') activities.add(said.what)
      at += said.length - 1
    } else if (known.has(token)) places.push(token)
    else if (placeLevel(token) === undefined || token.length < 3) {
      const run = spokenEnds(token)
      core.push(run?.core ?? token)
      for (const end of run?.ends ?? []) if (end !== 'form') activities.add(end)
    }
  }
  // A company that is called by its place and trade alone is called so.
  const kept = core.length > 0 ? core : places.length > 0 ? places : tokens
  return { tokens: kept, activities, places: kept === places ? [] : places }
}

/** What a transcribed word says, or two that were parted by syllables (Dian Qi). */
function saidAt(tokens: readonly string[], at: number): { what: number | 'form'; length: number } | undefined {
  const [one = '', next = ''] = tokens.slice(at, at + 2)
  const what = inEitherScript(one, spokenWord)
  if (what !== undefined) return { what, length: 1 }
  const both = next === '' || one.length + next.length > 12 ? undefined : inEitherScript(one + next, spokenWord)
  return both === undefined ? undefined : { what: both, length: 2 }
}

/** Asks for a word as it stands and, in Cyrillic, for what it is in Uzbek Latin; what only Uzbek has is asked for so at once. */
function inEitherScript<T>(word: string, ask: (word: string) => T | undefined): T | undefined {
  const uzbek = /[ўқғҳ]/.test(word)
  return (uzbek ? undefined : ask(word)) ?? (uzbek || /[а-яё]/.test(word) ? ask(convert(word, 'uz-Latn')) : undefined)
}
