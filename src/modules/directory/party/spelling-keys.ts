import { companyPlaces, type NameKind, nameKeys } from '../../../language/index.ts'
import { nameKindOf, type PartyKind } from './party.ts'

/** Rises with every change of `nameKeys`: spellings that an older one analysed are analysed anew. */
export const SPELLING_ANALYSIS = 2

const mark: Record<NameKind, string> = { company: 'c', person: 'n', place: 'p' }

/** Keys of a name by which the index of spellings is asked; names of another kind share none. */
export function lookupKeys(name: string, kind: NameKind): string[] {
  return nameKeys(name, kind, companyPlaces()).map(({ key }) => mark[kind] + key)
}

/** A beginning of keys as it stands in `begins`. */
export function lookupBeginning(beginning: string, kind: NameKind): string {
  return ` ${mark[kind]}${beginning.replace(':', '')}`
}

/** What is stored beside a spelling so that it is found. */
export function indexed(spelling: string, kind: PartyKind): { keys: string[]; begins: string } {
  const keys = lookupKeys(spelling, nameKindOf(kind))
  return { keys, begins: keys.map((key) => ` ${key.replace(':', '').replaceAll(' ', '')}`).join('') }
}
