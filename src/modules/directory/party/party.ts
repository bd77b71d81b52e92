import type { Locale } from '../../../kernel/locale.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { NameKind, Script } from '../../../language/index.ts'

export const partyKinds = ['company', 'agency', 'person', 'place'] as const
export type PartyKind = (typeof partyKinds)[number]

/** `uscc`: China's unified social credit code; `stir`: Uzbekistan's tax number; `other`: as its registry writes it. */
export type RegistryKind = 'uscc' | 'stir' | 'other'

/** Who is meant, whatever it is called. `id` is that of the party which stands now; `names` is what is printed, by language. */
export interface Party {
  readonly id: string
  readonly kind: PartyKind
  readonly names: LocalizedText
  readonly slug: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  readonly registryKind: RegistryKind | null
  readonly registryNumber: string | null
  /** The place of the house's lists that this party is. */
  readonly placeSlug: string | null
  readonly note: string
  readonly demo: boolean
  readonly revision: number
  readonly createdAt: Temporal.Instant
  readonly updatedAt: Temporal.Instant
}

export type Origin = 'printed' | 'former' | 'staff' | 'program' | 'import'

/** One way in which a party is written. `partyId` is the party that it was given to, which may have been merged since. */
export interface Spelling {
  readonly id: string
  readonly partyId: string
  readonly spelling: string
  readonly language: Locale | null
  readonly script: Script | null
  readonly origin: Origin
  readonly createdAt: Temporal.Instant
}

/** How the names of a kind of party are taken apart. */
export function nameKindOf(kind: PartyKind): NameKind {
  return kind === 'agency' ? 'company' : kind
}
