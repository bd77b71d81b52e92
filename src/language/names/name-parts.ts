import { convert } from '../scripts/convert.ts'
import { activityOf, withoutActivities } from './activities.ts'
import { simplifyName } from './hanzi.ts'
import { hanPlace, hanPlaceAtHead, placeLevel, withoutLargerPlaces } from './place-words.ts'
import { isLegalForm, withoutLegalForms } from './legal-forms.ts'
import { wellKnownPlaces } from './well-known.ts'

export type NameKind = 'place' | 'company' | 'person'

/** A name taken apart: what it is called, and what stands around that; `full` where a kind of place was taken off Hanzi. */
export interface NameParts {
  tokens: readonly string[]
  full?: readonly string[]
  han: string | undefined
  activities: ReadonlySet<number>
  places: readonly string[]
  level: string | undefined
}

/** Longer texts are no names. */
const LONGEST = 200
const TOKEN = /\p{Script=Han}+|[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}]|['’‘`´ʻʼ](?=\p{L})|ʻ)*/gu
const HAN = /\p{Script=Han}/u

/** Takes a name apart by its kind; `places` are further place names in Hanzi or letters, lower case. */
export function namePartsOf(name: string, kind: NameKind, places: ReadonlySet<string> = new Set()): NameParts {
  const text = simplifyName(name.slice(0, LONGEST).normalize('NFKC')).toLowerCase()
  const bare = kind === 'company' ? withoutLegalForms(text) : text
  const tokens = bare.replace(/\b(?:co|л)\b\./g, ' ').match(TOKEN) ?? []
  if (kind === 'place') return placeParts(tokens)
  if (kind === 'person') return { tokens, han: hanOf(tokens), activities: new Set(), places: [], level: undefined }
  return companyParts(
    tokens.filter((token) => !isLegalForm(token)),
    places,
  )
}

/** What a name is called without its legal form, trade and place: 明阳 of 明阳照明有限公司. */
export function coreOfName(name: string, kind: NameKind, places?: ReadonlySet<string>): string {
  return namePartsOf(name, kind, places).tokens.join(' ')
}

const hanOf = (tokens: readonly string[]): string | undefined =>
  tokens.length > 0 && tokens.every((token) => HAN.test(token)) ? tokens.join('') : undefined

function placeParts(tokens: readonly string[]): NameParts {
  let level: string | undefined
  const core: string[] = []
  for (const token of tokens) {
    const found = HAN.test(token) ? hanPlace(withoutLargerPlaces(token)) : { core: token, level: placeLevel(token) }
    if (found.level !== undefined) level ??= found.level
    if (HAN.test(token) || found.level === undefined) core.push(found.core)
  }
  const kept = core.length > 0 ? core : tokens
  const han = hanOf(kept)
  return {
    tokens: kept,
    ...(level !== undefined && han !== undefined ? { full: tokens.map(withoutLargerPlaces) } : {}),
    han,
    activities: new Set(),
    places: [],
    level,
  }
}

function companyParts(tokens: readonly string[], known: ReadonlySet<string>): NameParts {
  const activities = new Set<number>()
  const places: string[] = []
  const core: string[] = []
  const isPlace = (word: string): boolean => known.has(word) || (HAN.test(word) && wellKnownPlaces().has(word))
  for (const token of tokens) {
    if (HAN.test(token)) {
      const parted = hanPlaceAtHead(token, { has: isPlace } as ReadonlySet<string>)
      const stripped = withoutActivities(parted.pop() as string)
      places.push(...parted)
      for (const each of stripped.activities) activities.add(each)
      core.push(stripped.core)
      continue
    }
    const activity =
      activityOf(/[ўқғҳ]/.test(token) ? convert(token, 'uz-Latn') : token) ??
      (/[а-я]/.test(token) ? activityOf(convert(token, 'uz-Latn')) : undefined)
    if (activity !== undefined) activities.add(activity)
    else if (known.has(token)) places.push(token)
    else if (placeLevel(token) === undefined || token.length < 3) core.push(token)
  }
  // A company that is called by its place and trade alone is called so.
  const kept = core.length > 0 ? core : places.length > 0 ? places : tokens
  return { tokens: kept, han: hanOf(kept), activities, places: kept === places ? [] : places, level: undefined }
}
