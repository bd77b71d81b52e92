import { AppError } from '../../../kernel/errors.ts'
import { registryNumberOf } from '../../../language/index.ts'
import type { PartyKind, RegistryKind } from './party.ts'

/** A registry number as it is kept. */
export interface KeptNumber {
  readonly kind: RegistryKind
  readonly number: string
}

/**
 * Reads a registry number as typed; undefined for none. China's social credit code must agree with its check digit
 * (GB 32100-2015), Uzbekistan's STIR must have its form; where it says otherwise the field is refused.
 * Errors: `registry_number_check`, `registry_number_form`, `no_registry_number` at `registryNumber`.
 */
export function readRegistryNumber(typed: string, kind: PartyKind, country: string | undefined): KeptNumber | undefined {
  const text = typed.normalize('NFKC').toUpperCase().replace(/\s+/g, ' ').trim()
  if (text === '') return undefined
  if (kind === 'place' || kind === 'person') throw refused('no_registry_number')
  const known = registryNumberOf(text)
  const compact = text.replace(/[\s-]/g, '')
  if (known?.kind === 'uscc' && (country === undefined || country === 'CN')) return known
  if (known?.kind === 'stir' && (country === undefined || country === 'UZ')) return known
  if (country === 'CN' || (country === undefined && /^[0-9A-Z]{18}$/.test(compact))) throw refused('registry_number_check')
  if (country === 'UZ') throw refused('registry_number_form')
  return { kind: 'other', number: text }
}

const refused = (code: string) => new AppError('check_fields', 'invalid', { fields: { registryNumber: { code } } })
