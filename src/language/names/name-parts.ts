import { companyParts } from './company-parts.ts'
import { simplifyName } from './hanzi.ts'
import { hanPlace, placeLevel, withoutLargerPlaces } from './place-words.ts'
import { isLegalForm, withoutLegalForms } from './legal-forms.ts'

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
  const company = companyParts(
    tokens.filter((token) => !isLegalForm(token)),
    places,
  )
  return { ...company, han: hanOf(company.tokens), level: undefined }
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
